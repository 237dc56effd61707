namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>What a face says.</summary>
internal enum Mood
{
    Neutral,
    Happy,
    Sad,
    Angry,
    Afraid,
    Surprised,
    Tender,
    Cold,
    Pain,
    Determined,
}
