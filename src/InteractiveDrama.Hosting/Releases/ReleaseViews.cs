using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Protocol;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting.Releases;

/// <summary>Makes of a story what players show before it begins, and how they label what AI made.</summary>
internal static class ReleaseViews
{
    /// <summary>How long the opening card is shown: long enough to read a number and an age.</summary>
    private const double CardSeconds = 3;

    /// <summary>What a story's release says; null when it says nothing.</summary>
    public static ReleaseView? Of(PublishedStory story)
    {
        var says = story.Package.Settings.Release;
        if (
            story.Release is null
            && says
                is {
                    Market: ReleaseMarket.None,
                    Registration: null,
                    Rating: null,
                    Descriptors.IsEmpty: true,
                    Producer: null
                }
        )
        {
            return null;
        }
        var card = MarketWords.Of(says.Market).Card(says, story.Release?.Disclosure);
        return new ReleaseView
        {
            Market = says.Market.Word(),
            Number = story.Release?.Number,
            Registration = says.Registration,
            Rating = says.Rating,
            Descriptors = says.Descriptors,
            Producer = says.Producer,
            Disclosure = story.Release?.Disclosure,
            Card = card,
            CardSeconds = card.Length == 0 ? 0 : CardSeconds,
        };
    }

    /// <summary>How players label what AI made; null when neither the story nor its market says anything of it.</summary>
    public static AiLabelView? Label(StorySettings settings)
    {
        var label = settings.Labels;
        var text = label.Text ?? MarketWords.Of(settings.Release.Market).Label;
        return
            label.Text is null
            && (
                settings.Release.Market == ReleaseMarket.None
                    ? label.Visible is not true
                    : label.Visible is false
            )
            ? null
            : new AiLabelView
            {
                Text = text,
                Corner = label.Corner,
                HeightPercent = (double)label.HeightPercent,
                Seconds = (double)label.Seconds,
            };
    }
}
