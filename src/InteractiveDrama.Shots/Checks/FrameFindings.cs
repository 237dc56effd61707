namespace InteractiveDrama.Shots.Checks;

/// <summary>What the frames of a picture show, without a word on whether that is well.</summary>
/// <param name="Frames">How many there are; 1 for a still.</param>
/// <param name="Black">The longest run of black frames.</param>
/// <param name="Flat">The longest run of frames of one colour, black or another.</param>
/// <param name="Still">The longest run of frames in which no spot changes.</param>
/// <param name="Repeated">How many only repeat the one before them, until the picture jumps.</param>
/// <param name="Print">See <see cref="PicturePrint"/>; null when there is nothing to know it by.</param>
internal sealed record FrameFindings(
    int Frames,
    int Black,
    int Flat,
    int Still,
    int Repeated,
    string? Print
);
