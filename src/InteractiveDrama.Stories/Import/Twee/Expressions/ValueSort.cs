namespace InteractiveDrama.Stories.Import.Twee.Expressions;

/// <summary>What kind of value something is.</summary>
internal enum ValueSort
{
    Unknown,
    Number,
    Text,
    Truth,
}
