namespace InteractiveDrama.Stories.Texts;

/// <summary>The ids of names among a story's texts.</summary>
public static class NameIds
{
    /// <summary>The story's title.</summary>
    public const string Title = "title";

    /// <summary>An episode's title.</summary>
    /// <param name="id">The episode's id.</param>
    public static string Episode(string id) => $"episode.{id}.title";

    /// <summary>A cast member's name.</summary>
    /// <param name="key">Their key.</param>
    public static string Cast(string key) => $"cast.{key}.name";

    /// <summary>A place's name.</summary>
    /// <param name="key">Its key.</param>
    public static string Place(string key) => $"place.{key}.name";
}
