namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>The tables of the analytics file. Texts that come again and again are numbers of <c>Names</c>; moments are UTC ticks.</summary>
internal static class AnalyticsSchema
{
    /// <summary>The file's <c>user_version</c>.</summary>
    public const int Version = 1;

    public const string Create = """
        CREATE TABLE Names (
            Id INTEGER PRIMARY KEY,
            Text TEXT NOT NULL UNIQUE
        );

        CREATE TABLE Sessions (
            Row INTEGER PRIMARY KEY,
            Id TEXT NOT NULL UNIQUE,
            Story INTEGER NOT NULL,
            Version INTEGER NOT NULL,
            Viewer TEXT,
            ForkedFrom TEXT,
            Locale INTEGER NOT NULL,
            Device INTEGER NOT NULL,
            Simulated INTEGER NOT NULL,
            StartedAt INTEGER NOT NULL,
            -- Sessions of one viewer and story have one family, and are numbered in it.
            Family INTEGER NOT NULL,
            Playthrough INTEGER NOT NULL,
            -- When its viewer will have left; null when it is counted as over.
            SettlesAt INTEGER,
            LastSeen INTEGER NOT NULL
        );
        CREATE INDEX SessionsOfStory ON Sessions (Story, StartedAt, Id);
        CREATE INDEX SessionsOfFamily ON Sessions (Family, StartedAt, Id);
        CREATE INDEX SessionsOfViewer ON Sessions (Viewer) WHERE Viewer IS NOT NULL;
        CREATE INDEX SessionsDue ON Sessions (SettlesAt) WHERE SettlesAt IS NOT NULL;

        -- A session's events lie together: it is counted from all of them.
        CREATE TABLE Events (
            Session INTEGER NOT NULL,
            Stream INTEGER NOT NULL,
            Seq INTEGER NOT NULL,
            Kind INTEGER NOT NULL,
            Turn INTEGER NOT NULL,
            At INTEGER NOT NULL,
            Body BLOB NOT NULL,
            -- Null where the id follows from the rest.
            Id BLOB,
            Happened INTEGER,
            Sent INTEGER,
            Received INTEGER,
            PRIMARY KEY (Session, Stream, Seq)
        ) WITHOUT ROWID;
        CREATE UNIQUE INDEX EventIds ON Events (Id) WHERE Id IS NOT NULL;

        CREATE TABLE Quarantine (
            Session INTEGER NOT NULL,
            Stream INTEGER NOT NULL,
            Seq INTEGER NOT NULL,
            Fingerprint BLOB NOT NULL,
            Id BLOB NOT NULL,
            Kind INTEGER NOT NULL,
            Turn INTEGER NOT NULL,
            At INTEGER NOT NULL,
            Body BLOB NOT NULL,
            PRIMARY KEY (Session, Stream, Seq, Fingerprint)
        ) WITHOUT ROWID;

        -- Sessions that were erased or have expired, by a hash of their random ids: what arrives late of them is not taken in again.
        CREATE TABLE Gone (Hash BLOB PRIMARY KEY) WITHOUT ROWID;

        CREATE TABLE Cells (
            Id INTEGER PRIMARY KEY,
            Story INTEGER NOT NULL,
            Version INTEGER NOT NULL,
            Simulated INTEGER NOT NULL,
            Playthrough INTEGER NOT NULL,
            Locale INTEGER NOT NULL,
            Device INTEGER NOT NULL,
            Experiment INTEGER NOT NULL,
            Variant INTEGER NOT NULL,
            UNIQUE (Story, Version, Simulated, Playthrough, Locale, Device, Experiment, Variant)
        );

        CREATE TABLE Counters (
            Cell INTEGER NOT NULL,
            Measure INTEGER NOT NULL,
            A INTEGER NOT NULL,
            B INTEGER NOT NULL,
            C INTEGER NOT NULL,
            N INTEGER NOT NULL,
            Value INTEGER NOT NULL,
            PRIMARY KEY (Cell, Measure, A, B, C, N)
        ) WITHOUT ROWID;

        -- What counters hold of sessions that have expired: it cannot be counted again.
        CREATE TABLE Kept (
            Cell INTEGER NOT NULL,
            Measure INTEGER NOT NULL,
            A INTEGER NOT NULL,
            B INTEGER NOT NULL,
            C INTEGER NOT NULL,
            N INTEGER NOT NULL,
            Value INTEGER NOT NULL,
            PRIMARY KEY (Cell, Measure, A, B, C, N)
        ) WITHOUT ROWID;

        CREATE TABLE Totals (
            One INTEGER PRIMARY KEY CHECK (One = 1),
            FeedTurns INTEGER NOT NULL DEFAULT 0,
            FeedEvents INTEGER NOT NULL DEFAULT 0,
            Stored INTEGER NOT NULL DEFAULT 0,
            Duplicates INTEGER NOT NULL DEFAULT 0,
            Quarantined INTEGER NOT NULL DEFAULT 0,
            Orphans INTEGER NOT NULL DEFAULT 0,
            Dropped INTEGER NOT NULL DEFAULT 0,
            Sessions INTEGER NOT NULL DEFAULT 0,
            Events INTEGER NOT NULL DEFAULT 0
        );
        INSERT INTO Totals (One) VALUES (1);
        """;
}
