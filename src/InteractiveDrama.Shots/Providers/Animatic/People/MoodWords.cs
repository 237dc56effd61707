using System.Collections.Frozen;
using InteractiveDrama.Shots.Providers.Animatic.Words;

namespace InteractiveDrama.Shots.Providers.Animatic.People;

/// <summary>The mood behind a word; a word nobody listed is neutral.</summary>
internal static class MoodWords
{
    private static readonly FrozenDictionary<string, Mood> Known = new (Mood Mood, string Words)[]
    {
        (
            Mood.Neutral,
            "neutral calm quiet quietly flat flatly even evenly level plain plainly still thoughtful pensive absent tired sleepy weary drained exhausted resigned 平静"
        ),
        (
            Mood.Happy,
            "happy glad cheerful joy joyful joyous smiling smiles smile grinning grin laughing laughs laugh delighted amused bright brightly elated playful teasing excited proud relieved relief merry lightly light hopeful hope wry triumphant 喜 乐 笑"
        ),
        (
            Mood.Sad,
            "sad sadly unhappy crying cries tearful tears weeping grieving grief mournful sorrow sorrowful heartbroken broken melancholy lonely regret regretful ashamed guilty sorry hurt disappointed low lost wistful bitter hoarse 悲 哀 伤 哭"
        ),
        (
            Mood.Angry,
            "angry angrily anger furious fury rage raging mad irritated annoyed shouting shouts snapping snaps snapped sharp sharply hostile outraged fierce fiercely growling accusing impatient 怒"
        ),
        (
            Mood.Afraid,
            "afraid fear fearful frightened scared terrified terror panicked panic panicking nervous nervously anxious anxiously worried uneasy trembling shaking shaken whispering alarmed desperate tense urgent breathless pleading 怕 惧 慌"
        ),
        (
            Mood.Surprised,
            "surprised surprise shocked shock stunned astonished amazed startled disbelieving incredulous confused puzzled gasping wonder awed awe bewildered 惊"
        ),
        (
            Mood.Tender,
            "tender tenderly gentle gently soft softly loving love lovingly warm warmly kind kindly fond affectionate caring intimate forgiving grateful shy soothing 温 柔 爱"
        ),
        (
            Mood.Cold,
            "cold coldly icy distant aloof dismissive contempt contemptuous sneering cynical stern detached dry dryly guarded suspicious wary sly smug mocking clipped 冷"
        ),
        (
            Mood.Pain,
            "pain pained wounded wincing winces injured agony aching suffering sick dying choking gritted 痛"
        ),
        (
            Mood.Determined,
            "determined resolute firm firmly brave bravely steady steadily confident serious seriously grim grimly stubborn defiant focused intent insisting commanding solemn certain 决 坚"
        ),
    }
        .SelectMany(row => row.Words.Split(' '), (row, word) => (word, row.Mood))
        .ToFrozenDictionary(row => row.word, row => row.Mood, StringComparer.Ordinal);

    public static Mood Read(string? written)
    {
        foreach (var word in Phrases.Of(written).All.SelectMany(phrase => phrase))
        {
            if (Known.TryGetValue(word, out var mood))
            {
                return mood;
            }
        }

        return Mood.Neutral;
    }
}
