ALTER TYPE size ADD VALUE 'huge';
COMMENT ON TYPE size IS 'How large a lamp is.';
