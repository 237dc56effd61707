namespace InteractiveDrama.Stories.Conditions;

/// <summary>What a word of a condition is.</summary>
internal enum ConditionTokenKind
{
    /// <summary>A number, a text, true or false.</summary>
    Value,

    /// <summary>A name: of a variable, a knot, a list item, a function.</summary>
    Name,

    /// <summary>An operator, a bracket, a comma.</summary>
    Sign,
}
