namespace InteractiveDrama.Stories.Review;

/// <summary>A shot and how long it is.</summary>
/// <param name="File">The script its tag stands in.</param>
/// <param name="Line">The line of its tag, or of the end of that line, from 1.</param>
/// <param name="Seconds">Its length; null where the tag leaves it open.</param>
internal sealed record ShotRun(string File, int Line, double? Seconds);

/// <summary>A part of a line that is read under a shot.</summary>
/// <param name="File">The script.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">What is written, without its speaker.</param>
internal sealed record ShotLine(string File, int Line, string Text);

/// <summary>A shot that is over before its lines can be read.</summary>
/// <param name="Shot">The shot.</param>
/// <param name="Last">The line with which it is too long.</param>
/// <param name="Seconds">What its lines take, up to and with that one.</param>
internal sealed record ShotOverrun(ShotRun Shot, ShotLine Last, double Seconds);
