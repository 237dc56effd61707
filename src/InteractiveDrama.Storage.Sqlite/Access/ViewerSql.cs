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
        "SELECT Id, Kind, Turn, At, Subject, Wait FROM Events WHERE Session = $session ORDER BY Seq";

    // Turns are append-only: their table's trigger lets those go whose session was named here.
    public const string BeginErasure =
        "INSERT INTO Erasures (Session) SELECT value FROM json_each($sessions)";

    public const string EndErasure = "DELETE FROM Erasures" + Named;

    public const string EraseTurns = "DELETE FROM Turns" + Named;

    public const string EraseEvents = "DELETE FROM Events" + Named;

    public const string EraseReplies = "DELETE FROM Replies" + Named;

    public const string EraseBeginnings = "DELETE FROM Beginnings" + Named;

    public const string ErasePositions = "DELETE FROM Positions" + Named;

    public const string EraseSessions =
        "DELETE FROM Sessions WHERE Id IN (SELECT value FROM json_each($sessions))";

    private const string Named = " WHERE Session IN (SELECT value FROM json_each($sessions))";
}
