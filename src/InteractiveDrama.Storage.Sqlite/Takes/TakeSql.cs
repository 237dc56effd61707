namespace InteractiveDrama.Storage.Sqlite.Takes;

/// <summary>The statements of <see cref="SqliteTakes"/>.</summary>
internal static class TakeSql
{
    private const string Columns =
        "Id, Story, Subject, Kind, Locale, ContentHash, RequestHash, MadeBy, Provider, Model, Licence, Prompt, "
        + "NegativePrompt, Sent, Seed, Parameters, ProviderJob, Cost, Currency, AskedAt, MadeAt, Parent, TrainingData, Checks";

    public const string Add =
        "INSERT INTO Takes ("
        + Columns
        + ") VALUES ($id, $story, $subject, $kind, $locale, $content, $request, $by, $provider, $model, $licence, "
        + "$prompt, $negative, $sent, $seed, $parameters, $job, $cost, $currency, $asked, $made, $parent, $training, $checks) "
        + "ON CONFLICT (Id) DO NOTHING RETURNING Seq";

    public const string AddFile =
        "INSERT INTO TakeFiles (Take, Number, Sha256, Type, Bytes, Role, Width, Height, Seconds) "
        + "VALUES ($take, $number, $sha, $type, $bytes, $role, $width, $height, $seconds)";

    public const string Seq = "SELECT Seq FROM Takes WHERE Id = $id";

    private const string SamePlace =
        "FROM ShownTakes s JOIN Takes t ON s.Story = t.Story AND s.Subject = t.Subject "
        + "AND s.IsVoice = (t.Kind = 'speech') AND s.Locale = ifnull(t.Locale, '') AND s.ContentHash = t.ContentHash ";

    /// <summary>What is shown in the place of a take.</summary>
    public const string InPlace = "SELECT s.Take " + SamePlace + "WHERE t.Seq = $take";

    public const string Show =
        "INSERT INTO ShownTakes (Story, Subject, IsVoice, Locale, ContentHash, Take, At) "
        + "SELECT Story, Subject, Kind = 'speech', ifnull(Locale, ''), ContentHash, Seq, $at FROM Takes WHERE Seq = $take "
        + "ON CONFLICT (Story, Subject, IsVoice, Locale, ContentHash) DO UPDATE SET Take = excluded.Take, At = excluded.At";

    public const string Hide = "DELETE FROM ShownTakes WHERE Take = $take";

    public const string Move =
        "INSERT INTO TakeMoves (Take, At, Published, ReplacedBy) VALUES ($take, $at, $published, "
        + "(SELECT Id FROM Takes WHERE Seq = $by))";

    private const string Kept =
        "SELECT t.Seq, s.At, t.Id, t.Story, t.Subject, t.Kind, t.Locale, t.ContentHash, t.RequestHash, t.MadeBy, "
        + "t.Provider, t.Model, t.Licence, t.Prompt, t.NegativePrompt, t.Sent, t.Seed, t.Parameters, t.ProviderJob, "
        + "t.Cost, t.Currency, t.AskedAt, t.MadeAt, t.Parent, t.TrainingData, t.Checks FROM Takes t LEFT JOIN ShownTakes s ON s.Take = t.Seq ";

    public const string Find = Kept + "WHERE t.Id = $id";

    public const string FindByRequest =
        Kept + "WHERE t.RequestHash = $request ORDER BY t.Seq DESC LIMIT 1";

    // One statement for each way of asking, so that each finds its index.
    private const string OldestFirst = " ORDER BY t.Seq";

    public const string ListAll =
        Kept + "WHERE $subject IS NULL OR t.Subject = $subject" + OldestFirst;

    public const string ListOfStory = Kept + "WHERE t.Story = $story" + OldestFirst;

    public const string ListOfSubject =
        Kept + "WHERE t.Story = $story AND t.Subject = $subject" + OldestFirst;

    public const string Files =
        "SELECT Sha256, Type, Bytes, Role, Width, Height, Seconds FROM TakeFiles WHERE Take = $take ORDER BY Number";

    public const string Role =
        "SELECT Role FROM TakeFiles WHERE Sha256 = $sha ORDER BY Role = 'original' LIMIT 1";

    public const string History =
        "SELECT m.At, m.Published, m.ReplacedBy FROM TakeMoves m JOIN Takes t ON t.Seq = m.Take "
        + "WHERE t.Id = $id ORDER BY m.Seq";
}
