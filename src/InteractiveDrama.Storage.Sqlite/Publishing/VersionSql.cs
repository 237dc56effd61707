namespace InteractiveDrama.Storage.Sqlite.Publishing;

/// <summary>The statements of <see cref="SqliteVersionStore"/>.</summary>
internal static class VersionSql
{
    // The same files again are as complete as they were.
    public const string Stage =
        "INSERT INTO StagedVersions (Story, Version, Files, At, Who, CompleteAt) "
        + "VALUES ($story, $version, $files, $at, $who, $complete) "
        + "ON CONFLICT (Story, Version) DO UPDATE SET "
        + "CompleteAt = CASE WHEN Files = excluded.Files THEN CompleteAt ELSE excluded.CompleteAt END, "
        + "Files = excluded.Files, At = excluded.At, Who = excluded.Who";

    private const string Staged =
        "SELECT Story, Version, Files, At, Who, CompleteAt FROM StagedVersions ";

    public const string FindStaged = Staged + "WHERE Story = $story AND Version = $version";

    public const string ListStaged = Staged + "ORDER BY At, Story, Version";

    public const string Complete =
        "UPDATE StagedVersions SET CompleteAt = $at "
        + "WHERE Story = $story AND Version = $version AND Files = $files";

    public const string DropStaged = "DELETE FROM StagedVersions WHERE At < $before";

    public const string Unstage =
        "DELETE FROM StagedVersions WHERE Story = $story AND Version = $version AND Files = $files";

    public const string Publish =
        "INSERT INTO PublishedVersions (Story, Version, Files, At, Who, Restores) "
        + "VALUES ($story, $version, $files, $at, $who, $restores); SELECT last_insert_rowid()";

    public const string History =
        "SELECT Seq, Story, Version, Files, At, Who, Restores FROM PublishedVersions "
        + "WHERE $story IS NULL OR Story = $story ORDER BY Seq";
}
