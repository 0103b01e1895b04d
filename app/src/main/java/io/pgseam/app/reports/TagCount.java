package io.pgseam.app.reports;

/** @param products that carry the tag, each counted once */
public record TagCount(String tag, int products) {}
