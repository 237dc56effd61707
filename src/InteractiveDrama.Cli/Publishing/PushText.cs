using System.Globalization;
using InteractiveDrama.Hosting.Publishing;

namespace InteractiveDrama.Cli.Publishing;

/// <summary>Pushing, publishing and rolling back in words.</summary>
internal static class PushText
{
    public static IEnumerable<string> Lines(PushResult pushed, string url)
    {
        yield return pushed.Sent.Contents == 0
            ? $"Nothing to send: all {pushed.Skipped.Contents} files were there already."
            : $"Sent {pushed.Sent.Contents} files ({Number(pushed.Sent.Bytes)} bytes); {pushed.Skipped.Contents} were there already.";
        yield return $"{pushed.Title}, version {pushed.Version}, is staged; "
            + (
                pushed.Served is null ? "the story is new there."
                : pushed.Served == pushed.Version
                    ? "the same version is served now, perhaps with other texts."
                : $"{pushed.Served} is served now."
            );
        foreach (var line in Lines(pushed.Sessions))
            yield return line;
        yield return $"'drama publish {pushed.Story} {pushed.Version} --to {url}' serves it.";
    }

    public static string Line(PublishReply done) =>
        !done.Changed
            ? $"{done.Title}, version {done.Version}, was served already: nothing changed."
            : $"{done.Title} is served as version {done.Version} now"
                + (done.Before is null ? "; it is new there." : $", before as {done.Before}.")
                + $" Of the viewers who are connected, {done.Continued} go on where they were, {done.Earlier} at an earlier beat, {done.Stayed} stay.";

    private static IEnumerable<string> Lines(SessionForecast sessions)
    {
        if (sessions.Sessions == 0)
        {
            yield return "Nobody plays it yet.";
            yield break;
        }

        var all =
            sessions.Tried == sessions.Sessions
                ? $"Of {sessions.Sessions} sessions"
                : $"Of the last {sessions.Tried} of {sessions.Sessions} sessions";
        yield return $"{all}, {sessions.Continued} go on where they stand, {sessions.Earlier} at an earlier beat, {sessions.Ended} have ended, {sessions.Stay} stay in the version they play.";
        foreach (var landing in sessions.Landings)
            yield return $"  {landing.Count} from {landing.From} to {landing.To}"
                + (landing.Lost is { } lost ? $": the choice '{lost}' is gone" : "");
    }

    private static string Number(long number) =>
        number.ToString("N0", CultureInfo.InvariantCulture);
}
