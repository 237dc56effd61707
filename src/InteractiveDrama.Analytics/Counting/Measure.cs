namespace InteractiveDrama.Analytics.Counting;

/// <summary>What is counted. The numbers are stored: new ones are added at the end, none is given again.</summary>
public enum Measure
{
    /// <summary>Sessions.</summary>
    Sessions = 1,

    /// <summary>Last beats. A: <see cref="Fate"/>; B: the session's <see cref="WaitClass"/>; N: how many beats it saw.</summary>
    Exits = 2,

    /// <summary>Last beats. A: <see cref="Fate"/>; N: the <see cref="TimeSteps">step</see> of the story time seen.</summary>
    ExitSeconds = 3,

    /// <summary>Entries of a beat. A: beat; B: how it stops; C: episode.</summary>
    Entries = 4,

    /// <summary>Viewers who entered a beat. A: beat.</summary>
    BeatViewers = 5,

    /// <summary>Entries whose outcome is known. A: beat; B: <see cref="WaitClass"/> of the entry.</summary>
    BeatMature = 6,

    /// <summary>Entries at which the viewer left. A: beat; B: <see cref="WaitClass"/> of the entry; C: <see cref="ExitReason"/>.</summary>
    BeatLeft = 7,

    /// <summary>Viewers who went a way. A: from; B: choice; C: to.</summary>
    WayViewers = 8,

    /// <summary>Times a way was gone whose outcome is known. A: from; B: choice; C: to.</summary>
    WayMature = 9,

    /// <summary>Times the viewer left at the beat that a way led to. A: from; B: choice; C: to.</summary>
    WayLeft = 10,

    /// <summary>Times a choice was offered. A: beat; B: choice.</summary>
    ChoiceShown = 11,

    /// <summary>Times it was offered and the viewer took something, this or another. A: beat; B: choice.</summary>
    ChoiceAnswered = 12,

    /// <summary>Times the viewer took it. A: beat; B: choice.</summary>
    ChoiceActive = 13,

    /// <summary>Times the time-out took it. A: beat; B: choice.</summary>
    ChoiceTimeout = 14,

    /// <summary>Times the story took it. A: beat; B: choice.</summary>
    ChoiceAuto = 15,

    /// <summary>Times it was taken whose outcome is known. A: beat; B: choice.</summary>
    ChoiceMature = 16,

    /// <summary>Times it was taken and the viewer did not leave at the beat it led to. A: beat; B: choice.</summary>
    ChoiceStayed = 17,

    /// <summary>Decisions taken. A: beat; B: <c>chosen</c> or <c>timeout</c>; N: the <see cref="TimeSteps">step</see> of the time it took.</summary>
    Thought = 18,

    /// <summary>Viewers who reached an ending. A: ending.</summary>
    Endings = 19,

    /// <summary>Viewers who came to an episode's first stop. A: episode.</summary>
    EpisodeStarted = 20,

    /// <summary>Those whose episode is over in one way or the other. A: episode.</summary>
    EpisodeMature = 21,

    /// <summary>Those who came past its end. A: episode.</summary>
    EpisodeFinished = 22,

    /// <summary>Those who came past its end into another episode, once it is known what they did there. A: episode; B: its last beat.</summary>
    EpisodeCrossed = 23,

    /// <summary>Those of them who made a choice or reached an ending there. A: episode; B: its last beat.</summary>
    EpisodeWentOn = 24,

    /// <summary>Viewers who went from a beat to the next. A: from; B: to; N: the number of the beat they went to, from 2.</summary>
    Steps = 25,

    /// <summary>First visits that are over. A: <c>left</c>, <c>day</c> (back within one) or <c>week</c> (within seven); N: the day it ended.</summary>
    Returns = 26,

    /// <summary>Second playthroughs; counted with the first ones.</summary>
    Second = 27,

    /// <summary>Shots on screen. A: source; N: the <see cref="WaitSteps">step</see> of the wait.</summary>
    Waits = 28,

    /// <summary>Shots that could not be shown.</summary>
    Failures = 29,

    /// <summary>Stalls.</summary>
    Stalls = 30,

    /// <summary>Viewers whose player told of its pictures.</summary>
    Watched = 31,

    /// <summary>Sums over those viewers, in tenths of a second. A: <c>stall</c>, <c>play</c>, <c>stall2</c>, <c>play2</c> (squares) or <c>cross</c> (products).</summary>
    Play = 32,

    /// <summary>Viewers exposed to the cell's variant.</summary>
    Exposed = 33,

    /// <summary>Those of whom it is known whether they went on past the beat where they were exposed.</summary>
    ExposedMature = 34,

    /// <summary>Those who went on past it.</summary>
    ExposedStayed = 35,

    /// <summary>Those whose playthrough is over.</summary>
    ExposedSettled = 36,

    /// <summary>Those whose playthrough is over at an ending. A: ending.</summary>
    ExposedEnded = 37,

    /// <summary>Those whose playthrough is over who went on into another episode after it.</summary>
    ExposedNextEpisode = 38,

    /// <summary>Sums over those whose playthrough is over. A: <c>beats</c>, <c>beats2</c>, <c>seconds</c> or <c>seconds2</c> seen after it.</summary>
    ExposedSeen = 39,
}
