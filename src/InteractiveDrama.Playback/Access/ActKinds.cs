namespace InteractiveDrama.Playback.Access;

/// <summary>The words of <see cref="Act.What"/>.</summary>
public static class ActKinds
{
    /// <summary>A version of a story became the one that is served.</summary>
    public const string Publish = "publish";

    /// <summary>An earlier version of a story became the one that is served.</summary>
    public const string Rollback = "rollback";

    /// <summary>A gate was opened for a viewer.</summary>
    public const string Grant = "grant";

    /// <summary>A gate was closed for a viewer.</summary>
    public const string Revoke = "revoke";

    /// <summary>A viewer's data was deleted.</summary>
    public const string Delete = "delete";

    /// <summary>A viewer's data was given out.</summary>
    public const string Export = "export";

    /// <summary>A key was made.</summary>
    public const string KeyAdd = "key.add";

    /// <summary>A key was taken back.</summary>
    public const string KeyRevoke = "key.revoke";

    /// <summary>A provider that was stopped is used again.</summary>
    public const string ProviderRestart = "provider.restart";
}
