using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Inventory;

/// <summary>Of which item the last movement is undone (contract 02, §9.2, I9).</summary>
/// <param name="Item">The item.</param>
public sealed record UndoneItem([property: Shape<UndoneItemShape>, Example(1)] int Item);

/// <summary>A number that has to be there.</summary>
public sealed class UndoneItemShape : IParameterShape<int>
{
    private UndoneItemShape()
    {
    }

    /// <inheritdoc/>
    public static string Schema => """{"type":"integer"}""";

    /// <inheritdoc/>
    public static int Read(string name, string? text, ICollection<FieldError> errors)
    {
        if (text is null)
        {
            errors.Add(new FieldError(name, ["is required"], Plain: true));
        }
        else if (WholeNumber.TryParse(text, out int item))
        {
            return item;
        }
        else
        {
            errors.Add(new FieldError("value", ["Integer Required"], Plain: true));
        }

        return 0;
    }
}
