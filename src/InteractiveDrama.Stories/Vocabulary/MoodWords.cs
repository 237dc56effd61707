using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace InteractiveDrama.Stories.Vocabulary;

/// <summary>The words of moods, as a writer puts them behind a speaker's name: <c>Mei (afraid): You came.</c></summary>
public static class MoodWords
{
    private const char FirstHan = '\u4e00';
    private const char LastHan = '\u9fff';
    private const int ShortestSlip = 3;
    private const int LongWord = 6;

    private static readonly FrozenDictionary<string, Mood> Known = new (Mood Mood, string Words)[]
    {
        (
            Mood.Neutral,
            """
            neutral calm quiet quietly flat flatly even evenly level plain plainly still thoughtful pensive
            absent tired sleepy weary drained exhausted resigned softened blank deadpan casual casually patient
            patiently composed relaxed bored dreamy whispered 平静 冷静 镇定 沉默 安静 疲惫 疲倦 沉思 无奈 平淡
            """
        ),
        (
            Mood.Happy,
            """
            happy glad cheerful joy joyful joyous smiling smiles smile grinning grin laughing laughs laugh
            delighted amused bright brightly elated playful teasing excited proud relieved relief merry lightly
            light hopeful hope wry triumphant happily gladly cheerfully ecstatic thrilled eager eagerly pleased
            content satisfied enthusiastic enthusiastically overjoyed joking jokingly beaming chuckling giggling
            喜 乐 笑 高兴 开心 兴奋 得意 欣慰 激动 期待 调皮
            """
        ),
        (
            Mood.Sad,
            """
            sad sadly unhappy crying cries tearful tears weeping grieving grief mournful sorrow sorrowful
            heartbroken broken melancholy lonely regret regretful ashamed guilty sorry hurt disappointed low
            lost wistful bitter hoarse sobbing remorseful miserable gloomy despairing defeated subdued
            apologetic dejected forlorn pitiful 悲 哀 伤 哭 难过 委屈 失落 沮丧 愧疚 惋惜 泪 落寞 哽咽
            """
        ),
        (
            Mood.Angry,
            """
            angry angrily anger furious fury rage raging mad irritated annoyed shouting shouts snapping snaps
            snapped sharp sharply hostile outraged fierce fiercely growling accusing impatient frustrated
            exasperated indignant resentful bitterly seething yelling yells screaming harsh harshly threatening
            jealous disgusted 怒 生气 愤慨 恼 火大 不耐烦 吼
            """
        ),
        (
            Mood.Afraid,
            """
            afraid fear fearful frightened scared terrified terror panicked panic panicking nervous nervously
            anxious anxiously worried uneasy trembling shaking shaken whispering alarmed desperate tense urgent
            breathless pleading panicky fearfully hesitant hesitantly hesitating stammering stuttering paranoid
            apprehensive timid cautious cautiously frantic hysterical dread hurried worriedly 怕 惧 慌 紧张 恐 担心 担忧
            焦急 不安 颤抖 着急 急切
            """
        ),
        (
            Mood.Surprised,
            """
            surprised surprise shocked shock stunned astonished amazed startled disbelieving incredulous
            confused puzzled gasping wonder awed awe bewildered curious curiously intrigued dazed speechless
            baffled perplexed dumbfounded doubtful uncertain unsure 惊 愕 诧异 震撼 疑惑 困惑 不解 错愕 好奇
            """
        ),
        (
            Mood.Tender,
            """
            tender tenderly gentle gently soft softly loving love lovingly warm warmly kind kindly fond
            affectionate caring intimate forgiving grateful shy soothing sweetly sympathetic compassionate
            reassuring reassuringly comforting soothingly flirting flirty flirtatious blushing embarrassed
            bashful 温 柔 爱 轻声 低声 关切 感激 害羞 心疼 安慰
            """
        ),
        (
            Mood.Cold,
            """
            cold coldly icy distant aloof dismissive contempt contemptuous sneering cynical stern detached dry
            dryly guarded suspicious wary sly smug mocking clipped coolly cool sarcastic sarcastically ironic
            indifferent haughty arrogant disdainful skeptical sceptical doubting secretive evasive 冷
            淡漠 嘲 讽 不屑 警惕 戒备 鄙夷
            """
        ),
        (
            Mood.Pain,
            """
            pain pained wounded wincing winces injured agony aching suffering sick dying choking gritted moaning
            groaning gasps weak weakly feverish 痛 疼 痛苦 虚弱 受伤
            """
        ),
        (
            Mood.Determined,
            """
            determined resolute firm firmly brave bravely steady steadily confident serious seriously grim
            grimly stubborn defiant focused intent insisting commanding solemn certain decisive decided urgently
            stoic proudly authoritative earnest earnestly sincere sincerely honest emphatic strict severe 决 坚 严肃
            认真 郑重 果断 沉着 自信 命令
            """
        ),
    }
        .SelectMany(
            row => row.Words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
            (row, word) => (word, row.Mood)
        )
        .ToFrozenDictionary(row => row.word, row => row.Mood, StringComparer.Ordinal);

    // Chinese is written without blanks: its words are looked for, the longest first.
    private static readonly ImmutableArray<string> Han =
    [
        .. Known
            .Keys.Where(w => IsHan(w[0]))
            .OrderByDescending(w => w.Length)
            .ThenBy(w => w, StringComparer.Ordinal),
    ];

    /// <summary>Every word known, in order.</summary>
    public static ImmutableArray<string> All { get; } =
    [.. Known.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The mood behind what is written: that of the first word known.</summary>
    /// <param name="written">What stands in the brackets; null for nothing.</param>
    /// <returns>The mood; null when no word of it is known.</returns>
    public static Mood? Find(string? written)
    {
        if (string.IsNullOrEmpty(written))
            return null;
        foreach (var word in Split(written))
        {
            if (Known.TryGetValue(word, out var mood))
                return mood;
        }

        if (!written.AsSpan().ContainsAnyInRange(FirstHan, LastHan))
            return null;
        foreach (var word in Han)
        {
            if (written.Contains(word, StringComparison.Ordinal))
                return Known[word];
        }

        return null;
    }

    /// <summary>The mood behind what is written; neutral when no word of it is known.</summary>
    /// <param name="written">What stands in the brackets; null for nothing.</param>
    public static Mood Read(string? written) => Find(written) ?? Mood.Neutral;

    /// <summary>The known word nearest to one of those written, or null: within a distance of 2, of 1 for a short word.</summary>
    /// <param name="written">What stands in the brackets.</param>
    public static string? Nearest(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return Split(written)
            .Where(w => w.Length >= ShortestSlip)
            .Select(w => Words.Nearest(w, All) is { } near && IsSlip(w, near) ? near : null)
            .FirstOrDefault(w => w is not null);
    }

    private static bool IsSlip(string word, string near) =>
        word.Length >= LongWord || Words.Distance(word, near) == 1;

    /// <summary>The words, lower case, without what marks a possessive.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text + " ")
        {
            if ((char.IsLetterOrDigit(c) || c == '\'') && !IsHan(c))
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            if (word.Length > 0)
                yield return word.Length > 2 && word[^2] == '\'' && word[^1] == 's'
                    ? word.ToString(0, word.Length - 2)
                    : word.ToString();
            word.Clear();
        }
    }

    private static bool IsHan(char c) => c is >= FirstHan and <= LastHan;
}
