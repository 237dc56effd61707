namespace InteractiveDrama.Cli.Desk;

/// <summary>Where this program lies: in a checkout, which says so, or in a folder that <c>./publish</c> made.</summary>
internal static class Installation
{
    /// <summary>True in a published folder: the pages lie beside the program.</summary>
    public static bool IsPublished => Directory.Exists(Path.Combine(Folder, "pages"));

    /// <summary>The folder in which stories and documents lie.</summary>
    public static string Home =>
        Environment.GetEnvironmentVariable("DRAMA_HOME") is { Length: > 0 } set ? set
        : IsPublished ? Folder
        : Directory.GetCurrentDirectory();

    /// <summary>The folder of this user in which the published program keeps what it must remember.</summary>
    public static string UserFolder =>
        Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            ),
            "interactive-drama"
        );

    private static string Folder => AppContext.BaseDirectory;
}
