namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>What stands in the output of one line while it is made.</summary>
internal enum OutputKind : byte
{
    Text,
    Glue,
    LegacyTag,

    /// <summary>From here on a mark that ends what is searched backwards.</summary>
    BeginTag,
    EndTag,
    BeginString,
}
