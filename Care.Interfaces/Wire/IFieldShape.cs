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
