namespace Care.Interfaces.Wire;

/// <summary>What a text has to look like (<see cref="FormAttribute{TForm}"/>).</summary>
public interface ITextForm
{
    /// <summary>The form's name in the description of the API, such as <c>email</c>.</summary>
    static abstract string Format { get; }

    /// <summary>What is said of a text that has another form.</summary>
    static abstract string Message { get; }

    /// <summary>True for a text of this form.</summary>
    static abstract bool IsValid(string text);
}
