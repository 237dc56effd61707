namespace InteractiveDrama.Stories.Import.Twee.Writing;

/// <summary>What a passage is for.</summary>
internal enum PassageRole
{
    /// <summary>Viewers read it.</summary>
    Shown,

    /// <summary>It is run before the story begins.</summary>
    Beginning,

    Script,
    Stylesheet,
    Widget,

    /// <summary>A part of the page around the story: a menu, a caption, a header.</summary>
    Page,

    /// <summary>A picture or sound kept in the file, or a note to the author.</summary>
    Material,
}
