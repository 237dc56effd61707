using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Stories.Translation;

/// <summary>A text of the story with what there is of its translation.</summary>
/// <param name="Text">The text.</param>
/// <param name="Translation">Its translation, with the text's own id and source; empty when there is none.</param>
/// <param name="CarriedFrom">The id that the translation had, where that was another; null else.</param>
/// <param name="IsEdited">True when the text has changed since the file was made.</param>
public sealed record TextTranslation(
    TextUnit Text,
    TranslatedUnit Translation,
    string? CarriedFrom,
    bool IsEdited
);
