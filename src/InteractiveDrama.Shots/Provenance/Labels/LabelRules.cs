using InteractiveDrama.Shots.Library;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>How the media of one story are labelled: what it says, and where it is silent, what its market asks for.</summary>
public sealed record LabelRules
{
    private const string ChineseText = "AI生成";

    /// <summary>Who answers for what was generated; null when nobody said.</summary>
    public string? Producer { get; init; }

    /// <summary>Whether what is drawn and spoken by rule is labelled as generated too.</summary>
    public bool Drawn { get; init; }

    /// <summary>The label that is seen; null for none.</summary>
    public VisibleLabel? Visible { get; init; }

    /// <summary>The label that is heard.</summary>
    public SoundLabel Sound { get; init; }

    /// <summary>The language of the label that is spoken, where a take has none of its own.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Those of a story that says nothing.</summary>
    public static LabelRules Default { get; } = new();

    /// <summary>Those of a story.</summary>
    /// <param name="settings">What it says.</param>
    /// <param name="producer">Who answers for it where it does not say so itself.</param>
    public static LabelRules Of(StorySettings settings, string? producer = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var (labels, isCn) = (settings.Labels, settings.Release.Market == ReleaseMarket.Cn);
        var sound = labels.Sound ?? (isCn && labels.Visible is not false ? "rhythm" : "none");
        return new LabelRules
        {
            Producer = settings.Release.Producer ?? producer,
            Drawn = labels.Drawn || isCn,
            Visible =
                labels.Visible ?? isCn
                    ? new VisibleLabel(
                        labels.Text ?? (isCn ? ChineseText : "AI"),
                        labels.Corner,
                        isCn ? Math.Max(labels.HeightPercent, 5) : labels.HeightPercent,
                        isCn ? Math.Max(labels.Seconds, 2) : labels.Seconds
                    )
                    : null,
            Sound = sound switch
            {
                "rhythm" => SoundLabel.Rhythm,
                "spoken" => SoundLabel.Spoken,
                _ => SoundLabel.None,
            },
            Language = isCn ? "zh-CN" : settings.Language,
        };
    }

    /// <summary>What the files of a take say.</summary>
    /// <param name="take">The take.</param>
    /// <param name="parent">The take it was made from; null when there is none.</param>
    public TakeMark Of(Take take, Take? parent)
    {
        ArgumentNullException.ThrowIfNull(take);
        return Mark(DigitalSources.Of(take, parent), take.Id, take.Locale);
    }

    /// <summary>What a drawing that is no take says.</summary>
    /// <param name="contentHash">Hash of what it shows: the number it has with its producer.</param>
    public TakeMark OfDrawing(string contentHash)
    {
        ArgumentNullException.ThrowIfNull(contentHash);
        return Mark(DigitalSource.Algorithmic, $"drawn_{contentHash}", null);
    }

    /// <summary>What a file says.</summary>
    /// <param name="source">How it came to be.</param>
    /// <param name="id">The number it has with its producer.</param>
    /// <param name="locale">The language that is spoken in it; null for the story's.</param>
    public TakeMark Mark(DigitalSource source, string id, string? locale)
    {
        var isGenerated = source switch
        {
            DigitalSource.Trained or DigitalSource.Composite => true,
            DigitalSource.Algorithmic => Drawn,
            _ => false,
        };
        return new TakeMark(new FileLabel(source, isGenerated ? AigcLabel.Of(Producer, id) : null))
        {
            Visible = isGenerated ? Visible : null,
            Sound = isGenerated ? Sound : SoundLabel.None,
            Language = locale ?? Language,
        };
    }
}
