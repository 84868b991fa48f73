using System.Text.Json;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Wire;

/// <summary>The shape of the few fields that no attribute describes: how what was sent is read, and what is said of it in the API's description.</summary>
/// <typeparam name="T">What the field holds.</typeparam>
public interface IFieldShape<T>
{
    /// <summary>The JSON schema of what may be sent.</summary>
    static abstract string Schema { get; }

    /// <summary>
    /// Reads what was sent, null included. What is wrong is added to the errors, its field named by the given name or a path below it (<c>name/0</c>).
    /// </summary>
    /// <param name="name">The field's name.</param>
    /// <param name="sent">What was sent.</param>
    /// <param name="errors">What is wrong with it.</param>
    /// <returns>The value; not sent where something is wrong.</returns>
    static abstract Optional<T> Read(string name, JsonElement sent, ICollection<FieldError> errors);
}

/// <summary>The shape of the few parameters of queries that no attribute describes.</summary>
/// <typeparam name="T">What the filter holds.</typeparam>
public interface IParameterShape<T>
{
    /// <summary>The JSON schema of what may be asked for.</summary>
    static abstract string Schema { get; }

    /// <summary>Reads what was asked for; what is wrong is added to the errors.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="text">Its text; null where it is missing or empty.</param>
    /// <param name="errors">What is wrong with it.</param>
    static abstract T Read(string name, string? text, ICollection<FieldError> errors);
}

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
