using Care.Interfaces.Calls;

namespace Care.Interfaces.Wire;

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
