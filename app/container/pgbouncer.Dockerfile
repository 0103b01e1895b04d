# PgBouncer from Debian, the version that the shop's tests run through.
FROM debian:bookworm-slim

RUN apt-get update \
    && apt-get install --no-install-recommends -y pgbouncer \
    && rm -rf /var/lib/apt/lists/*
COPY pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
COPY pgbouncer.sh /usr/local/bin/pgbouncer.sh
USER 65532:65532
EXPOSE 6432

# Ends when the running transactions have ended.
STOPSIGNAL SIGINT
ENTRYPOINT ["sh", "/usr/local/bin/pgbouncer.sh"]
HEALTHCHECK --interval=5s --timeout=3s --retries=6 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/6432"]
