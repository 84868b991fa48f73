namespace Care.Interfaces.Wire;

/// <summary>What is sent in this field is not stored as it is under its own name: a rule in the grain says what becomes of it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotMergedAttribute : Attribute;
