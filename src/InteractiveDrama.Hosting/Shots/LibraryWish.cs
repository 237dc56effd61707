namespace InteractiveDrama.Hosting.Shots;

/// <summary>A part of the library to look at.</summary>
/// <param name="Story">The story; null for all.</param>
/// <param name="Subject">The shot or line; null for all of the story's.</param>
/// <param name="IsReviewsOnly">Whether only what was reviewed since the last look is looked at, wherever.</param>
/// <param name="Looked">Told when it was looked at; null when nobody waits.</param>
internal readonly record struct LibraryWish(
    string? Story,
    string? Subject,
    bool IsReviewsOnly = false,
    TaskCompletionSource? Looked = null
);
