using System.Collections.Frozen;

namespace InteractiveDrama.Stories.Diagnostics;

/// <summary>The codes of <see cref="Diagnostic.Code"/>. A code is never given a second meaning.</summary>
public static class Codes
{
    /// <summary>ink's compiler refuses the script.</summary>
    public const string InkError = "ID1001";

    /// <summary>ink's compiler warns.</summary>
    public const string InkWarning = "ID1002";

    /// <summary>A TODO in the script.</summary>
    public const string InkTodo = "ID1003";

    /// <summary>A script cannot be read, or lies outside the project.</summary>
    public const string UnreadableScript = "ID1004";

    /// <summary>A ref parameter would point at itself.</summary>
    public const string ReferenceToItself = "ID1005";

    /// <summary>The script is too deeply nested, or goes round in circles before it is a script.</summary>
    public const string TooDeep = "ID1006";

    /// <summary>drama.yaml is not understood.</summary>
    public const string Settings = "ID2001";

    /// <summary>drama.yaml has a key that is not known.</summary>
    public const string UnknownSetting = "ID2002";

    /// <summary>A path in drama.yaml leaves the project.</summary>
    public const string PathOutside = "ID2003";

    /// <summary>drama.yaml gives a severity to a code that is none, or one that is none.</summary>
    public const string UnknownSeverity = "ID2004";

    /// <summary>drama.yaml lowers an error that leaves nothing to play.</summary>
    public const string FixedSeverity = "ID2005";

    /// <summary>A cast member who neither speaks nor is seen.</summary>
    public const string UnusedCast = "ID2006";

    /// <summary>A picture or sound of the story cannot be used.</summary>
    public const string MediaFile = "ID2007";

    /// <summary>An experiment varies a choice or beat, or furthers an ending, that the story does not have.</summary>
    public const string ExperimentPlace = "ID2010";

    /// <summary>A variant leads to a knot that is not there, or cannot be entered.</summary>
    public const string ExperimentKnot = "ID2011";

    /// <summary>The weights of an experiment do not fit its variants.</summary>
    public const string ExperimentWeights = "ID2012";

    /// <summary>Two experiments vary the same thing in the same place.</summary>
    public const string ExperimentsCollide = "ID2013";

    /// <summary>A variant orders choices that its beat does not offer.</summary>
    public const string ExperimentOrder = "ID2014";

    /// <summary>A tag's value is not understood.</summary>
    public const string TagValue = "ID3001";

    /// <summary>A tag's key is nearly one of ours.</summary>
    public const string TagKeyNearMiss = "ID3002";

    /// <summary>A tag of the dialect has a character that ink would act on.</summary>
    public const string TagCharacter = "ID3003";

    /// <summary>Two lines or choices have one id.</summary>
    public const string DuplicateId = "ID3004";

    /// <summary>Two beats have one name.</summary>
    public const string DuplicateBeat = "ID3005";

    /// <summary>A place that drama.yaml does not list.</summary>
    public const string UnknownPlace = "ID3006";

    /// <summary>A cast member that drama.yaml does not list.</summary>
    public const string UnknownCast = "ID3007";

    /// <summary>A word of a shot that is not known.</summary>
    public const string UnknownShotTerm = "ID3008";

    /// <summary>A timed decision without a default.</summary>
    public const string TimedWithoutDefault = "ID3009";

    /// <summary>Two episodes' tags on one knot, or an episode tag that is not at a knot's top.</summary>
    public const string MisplacedEpisode = "ID3010";

    /// <summary>A mood that no picture knows.</summary>
    public const string UnknownMood = "ID3011";

    /// <summary>A speaker who is nearly, or not, one of the cast.</summary>
    public const string UnknownSpeaker = "ID3012";

    /// <summary>Two choices that a viewer cannot tell apart.</summary>
    public const string SameChoices = "ID3013";

    /// <summary>A choice's label is longer than fits a phone.</summary>
    public const string LongLabel = "ID3014";

    /// <summary>A shot is over before its lines can be read.</summary>
    public const string LongLine = "ID3015";

    /// <summary>The choices of one decision have windows of different lengths.</summary>
    public const string DifferentTimes = "ID3016";

    /// <summary>A default that is not offered whenever its decision is.</summary>
    public const string UnreliableDefault = "ID3017";

    /// <summary>Two defaults in one decision.</summary>
    public const string TwoDefaults = "ID3018";

    /// <summary>A sound that <c>audio/</c> does not have.</summary>
    public const string UnknownSound = "ID3019";

    /// <summary>A tag of sound is not understood.</summary>
    public const string SoundWords = "ID3020";

    /// <summary>A shot that only people may make has no media.</summary>
    public const string HumanWithoutMedia = "ID3021";

    /// <summary>A look that somebody's card does not have.</summary>
    public const string UnknownLook = "ID3024";

    /// <summary>A line is for, or not for, a market that is not known.</summary>
    public const string UnknownMarket = "ID3030";

    /// <summary>A choice is for some markets only.</summary>
    public const string MarketOnChoice = "ID3031";

    /// <summary>A knot or stitch that nothing leads to.</summary>
    public const string UnreachableFlow = "ID4001";

    /// <summary>A function that nothing calls.</summary>
    public const string UnusedFunction = "ID4002";

    /// <summary>A line or choice that nothing leads to.</summary>
    public const string UnreachableLine = "ID4003";

    /// <summary>Content runs out without an ending.</summary>
    public const string DeadEnd = "ID4010";

    /// <summary>Content may run out: when none of the conditions holds.</summary>
    public const string PossibleDeadEnd = "ID4011";

    /// <summary>A decision comes to be met with no choice left.</summary>
    public const string NoChoiceLeft = "ID4020";

    /// <summary>Flow that never stops.</summary>
    public const string EndlessLoop = "ID4030";

    /// <summary>Decisions from which no ending can be reached.</summary>
    public const string Trap = "ID4031";

    /// <summary>An ending is named where play goes on.</summary>
    public const string EndingGoesOn = "ID4040";

    /// <summary>The story ends while choices are open.</summary>
    public const string SwallowedChoices = "ID4041";

    /// <summary>A temp is read before anything was put into it.</summary>
    public const string UnsetTemp = "ID4050";

    /// <summary>A condition asks for a variable that never changes.</summary>
    public const string FlagNeverSet = "ID4051";

    /// <summary>A variable that nothing reads.</summary>
    public const string NeverRead = "ID4052";

    /// <summary>A decision, ending or choice that no play comes to.</summary>
    public const string NeverReached = "ID4060";

    /// <summary>The static graph leaves ways out.</summary>
    public const string GraphCut = "ID4061";

    /// <summary>A timed decision is met without its default.</summary>
    public const string DefaultNotOffered = "ID4070";

    /// <summary>The story fails while it is played.</summary>
    public const string RuntimeError = "ID4071";

    /// <summary>A line or choice without an id.</summary>
    public const string MissingId = "ID5001";

    /// <summary>A retired id on another text than it was given to.</summary>
    public const string RetiredId = "ID5002";

    /// <summary>ids.lock is not understood.</summary>
    public const string IdLock = "ID5003";

    /// <summary>A line or a label can read more ways than are told apart.</summary>
    public const string TooManyVariants = "ID5020";

    /// <summary>A locale has texts without a translation.</summary>
    public const string MissingTranslation = "ID5021";

    /// <summary>A translation has other slots than its source.</summary>
    public const string TranslationSlots = "ID5022";

    /// <summary>A locale has translations whose source has changed since.</summary>
    public const string TranslationNeedsReview = "ID5023";

    /// <summary>drama.yaml lists a locale that has no file.</summary>
    public const string LocaleWithoutFile = "ID5024";

    /// <summary>A file of translations cannot be read.</summary>
    public const string UnreadableLocale = "ID5025";

    /// <summary>A file of translations belongs to no locale of drama.yaml.</summary>
    public const string UnlistedLocale = "ID5026";

    /// <summary>A choice's label is in a translation longer than fits a phone.</summary>
    public const string LongTranslation = "ID5027";

    /// <summary>A file is not Twee, or a part of it is not.</summary>
    public const string TweeForm = "ID6020";

    /// <summary>A Twee file does not say its story format.</summary>
    public const string TweeGuess = "ID6021";

    /// <summary>A story format that is not known.</summary>
    public const string TweeFormat = "ID6022";

    /// <summary>A macro without an equivalent in ink.</summary>
    public const string TweeMacro = "ID6023";

    /// <summary>An expression without an equivalent in ink.</summary>
    public const string TweeExpression = "ID6024";

    /// <summary>A passage that is no part of what viewers read.</summary>
    public const string TweePassage = "ID6025";

    /// <summary>A link to a passage that is missing.</summary>
    public const string TweeDeadLink = "ID6026";

    /// <summary>A variable with values of two kinds.</summary>
    public const string TweeTypes = "ID6027";

    /// <summary>An HTML element without an equivalent.</summary>
    public const string TweeMarkup = "ID6028";

    /// <summary>Marks of style are left out.</summary>
    public const string TweeStyle = "ID6029";

    /// <summary>Two passages have one name.</summary>
    public const string TweeTwice = "ID6030";

    /// <summary>Something is not closed in its passage.</summary>
    public const string TweeOpen = "ID6031";

    /// <summary>A file or a passage is too large or too deeply nested.</summary>
    public const string TweeTooMuch = "ID6032";

    /// <summary>The codes whose errors leave nothing to play; <c>drama.yaml</c> cannot lower these.</summary>
    public static FrozenSet<string> Unplayable { get; } =
        FrozenSet.Create(
            StringComparer.Ordinal,
            InkError,
            UnreadableScript,
            ReferenceToItself,
            TooDeep,
            Settings,
            UnknownSetting,
            PathOutside,
            UnknownSeverity,
            FixedSeverity,
            ExperimentPlace,
            ExperimentKnot,
            ExperimentWeights,
            ExperimentsCollide,
            ExperimentOrder,
            DuplicateId,
            DuplicateBeat,
            // Lowered, they would show a text in a market that must not have it.
            UnknownMarket,
            MarketOnChoice
        );
}
