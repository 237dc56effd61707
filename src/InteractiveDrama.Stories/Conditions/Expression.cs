namespace InteractiveDrama.Stories.Conditions;

/// <summary>A part of a condition: its value for the values of names.</summary>
internal delegate object Expression(Func<string, object> valueOf);
