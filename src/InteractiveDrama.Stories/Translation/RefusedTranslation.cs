namespace InteractiveDrama.Stories.Translation;

/// <summary>A translation that was not taken.</summary>
/// <param name="Id">The text's id.</param>
/// <param name="Line">The line in the file, from 1; null when it is not known.</param>
/// <param name="Reason">Why, as a sentence's end: <c>lacks the slot {0} of its source</c>.</param>
public sealed record RefusedTranslation(string Id, int? Line, string Reason);
