package io.rexorm.migration;

/**
 * Who runs migrations, as the history remembers it.
 *
 * @param user the user of the operating system
 * @param host the machine
 * @param toolVersion the version of Rex-ORM
 */
public record Actor(String user, String host, String toolVersion) {}
