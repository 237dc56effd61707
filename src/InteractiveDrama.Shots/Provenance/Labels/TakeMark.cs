using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>Everything that the files of one take say of themselves, to machines and to people.</summary>
/// <param name="Label">What machines read.</param>
public sealed record TakeMark(FileLabel Label)
{
    /// <summary>What is seen; null for nothing.</summary>
    public VisibleLabel? Visible { get; init; }

    /// <summary>What is heard.</summary>
    public SoundLabel Sound { get; init; }

    /// <summary>The language of what is heard.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Seals a file of a media type with a content credential, after all else; null for none.</summary>
    public Func<byte[], string, byte[]>? Seal { get; init; }

    /// <summary>Nothing is said.</summary>
    public static TakeMark None { get; } = new(new FileLabel(DigitalSource.None));

    /// <summary>A file with what machines read, sealed where it can be; what people see was put into it before.</summary>
    /// <param name="file">The file.</param>
    /// <param name="type">Its media type.</param>
    /// <exception cref="MediaRefusedException">It is damaged; the message is a sentence about "the file".</exception>
    public byte[] Stamp(byte[] file, string type)
    {
        if (!FileLabels.Takes(type) || (Label.IsEmpty && Seal is null))
            return file;
        var labelled = FileLabels.Write(file, type, Label);
        return Seal is null ? labelled : Seal(labelled, type);
    }

    /// <summary>A drawing with what people see and what machines read.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <exception cref="MediaRefusedException">It is no drawing of ours.</exception>
    public byte[] StampDrawing(byte[] drawing)
    {
        try
        {
            return Stamp(
                Visible is null ? drawing : SvgMark.Write(drawing, Visible),
                "image/svg+xml"
            );
        }
        catch (InvalidDataException e)
        {
            throw new MediaRefusedException($"The file cannot be labelled: {e.Message}");
        }
    }
}
