namespace Care.Interfaces.Wire;

/// <summary>
/// What the API's description shows as an example of a field or parameter. What has none is in the example of a body only where it is required, with a value
/// made of its type and its other attributes. Examples name the demo data (<see cref="Demo.DemoExamples"/>), so that they can be sent to a demo system as they
/// are.
/// </summary>
/// <param name="value">A text, a number, a truth value, a member of an enumeration, or for a list an array of them; for an object its
/// JSON.</param>
public sealed class ExampleAttribute(object value) : FieldAttribute
{
    /// <summary>The value.</summary>
    public object Value { get; } = value;

    /// <summary>The value in PUT and PATCH, where it is another one.</summary>
    public object? Changed { get; set; }

    /// <summary>True where PUT and PATCH show the field only if they require it.</summary>
    public bool OnCreate { get; set; }
}
