SET LOCAL lock_timeout = '2s';
ALTER TYPE size ADD VALUE 'huge';
