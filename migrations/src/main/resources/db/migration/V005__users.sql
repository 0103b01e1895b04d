CREATE TABLE user_preferences (
    user_id uuid NOT NULL,
    key text NOT NULL,
    value jsonb NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, key)
);

COMMENT ON TABLE user_preferences IS 'Settings of a user, one row a key. Distributed by user_id.';
COMMENT ON COLUMN user_preferences.user_id IS 'Whose setting it is.';
COMMENT ON COLUMN user_preferences.key IS 'The setting''s name, unique for its user.';
COMMENT ON COLUMN user_preferences.value IS 'Any JSON value.';
COMMENT ON COLUMN user_preferences.updated_at IS 'When the row was last written; set by the writer.';

CREATE TABLE sessions (
    user_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, id),
    CONSTRAINT sessions_expire_after_creation CHECK (expires_at > created_at)
);

CREATE INDEX sessions_expires_at ON sessions (expires_at);

COMMENT ON TABLE sessions IS 'Who is logged in. Distributed by user_id, beside user_preferences.';
COMMENT ON COLUMN sessions.user_id IS 'Who logged in.';
COMMENT ON COLUMN sessions.id IS 'Made by the server.';
COMMENT ON COLUMN sessions.created_at IS 'When the user logged in.';
COMMENT ON COLUMN sessions.expires_at IS 'From this instant on the session is void and may be deleted.';
