using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Storage.Specification.Review;

/// <summary>Entries to store.</summary>
public static class ReviewSamples
{
    /// <summary>Something that ada did to a take.</summary>
    public static ReviewEntry Entry(
        ReviewVerb verb,
        string? take = "take_1",
        string story = "ferry",
        string? gate = null
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(Samples.Start),
            At = Samples.Start,
            Who = "ada",
            Verb = verb,
            Story = story,
            Subject = "pier_007",
            Take = take,
            Gate = gate,
        };
}
