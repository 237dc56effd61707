using InteractiveDrama.Storage.Sqlite.Sessions;

namespace InteractiveDrama.Storage.Sqlite.Access;

/// <summary>
/// The statements that know in which tables a session lies. Sessions are named by a JSON array in <c>$sessions</c>.
/// </summary>
internal static class ViewerSql
{
    // A fork goes on from the state of the session it was forked from, so it goes with it.
    private const string Family =
        "WITH RECURSIVE Family (Id) AS (SELECT value FROM json_each($sessions) "
        + "UNION SELECT s.Id FROM Sessions s JOIN Family f ON s.ForkedFrom = f.Id) ";

    public const string OfViewer =
        "SELECT Id FROM Sessions WHERE Viewer = $viewer ORDER BY StartedAt, Id";

    public const string OfFamily =
        Family
        + "SELECT s.Id FROM Sessions s JOIN Family f ON f.Id = s.Id ORDER BY s.StartedAt, s.Id";

    public const string Events =
        $"SELECT {Rows.EventColumns} FROM Events e WHERE e.Session = $session ORDER BY e.Seq";

    public const string CountTurns = "SELECT COUNT(*) FROM Turns" + Named;

    public const string CountEvents = "SELECT COUNT(*) FROM Events" + Named;

    // What belongs to a session goes with it, by the schema.
    public const string EraseSessions =
        "DELETE FROM Sessions WHERE Id IN (SELECT value FROM json_each($sessions))";

    private const string Named = " WHERE Session IN (SELECT value FROM json_each($sessions))";
}
