using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Prescriptions;

/// <summary>The body of a prescription (contract 06, §1.4), its shape already checked. A prescription is written once, and then only discontinued.</summary>
[GenerateSerializer, Immutable, Alias("care.PrescriptionWrite")]
public sealed record PrescriptionWrite
{
    /// <summary>What is prescribed.</summary>
    [Id(0), Required, Shape<MedicineIdShape>, Example(Demo.DemoExamples.Medicine)]
    public Optional<Guid> Medicine { get; init; }

    /// <summary>What it is for; for the time of the consultation where nothing is said.</summary>
    [Id(1), Choice(ChoiceStyle.LabelOnly)]
    public Optional<PrescriptionType> PrescriptionType { get; init; }

    /// <summary>In which way it is dosed; the same amount each time where nothing is said.</summary>
    [Id(2), Choice(ChoiceStyle.LabelOnly)]
    public Optional<DosageType> DosageType { get; init; }

    /// <summary>How much.</summary>
    [Id(3), Required(ByRule = true), Shape<DosageShape>, Example("500 mg")]
    public Optional<Dosage?> BaseDosage { get; init; }

    /// <summary>Where a titration ends.</summary>
    [Id(4), Shape<DosageShape>]
    public Optional<Dosage?> TargetDosage { get; init; }

    /// <summary>How it is titrated.</summary>
    [Id(5), Text(Characters.MaxNote)]
    public Optional<string?> InstructionOnTitration { get; init; }

    /// <summary>How often; for all that is not given as needed.</summary>
    [Id(6), Choice(ChoiceStyle.LabelOnly), AbsentWhenNull(OrBlank = true), Example(DosageFrequency.TwiceDaily)]
    public Optional<DosageFrequency?> Frequency { get; init; }

    /// <summary>For how many days.</summary>
    [Id(7), Whole(int.MinValue, int.MaxValue)]
    public Optional<int?> Days { get; init; }

    /// <summary>How it is given.</summary>
    [Id(8), Choice(ChoiceStyle.LabelOnly), AbsentWhenNull(OrBlank = true)]
    public Optional<RouteOfAdministration?> Route { get; init; }

    /// <summary>When it is needed; for what is given as needed.</summary>
    [Id(9), Text(Characters.MaxNote)]
    public Optional<string?> Indicator { get; init; }

    /// <summary>How much in 24 hours at the most.</summary>
    [Id(10), Shape<DosageShape>]
    public Optional<Dosage?> MaxDosage { get; init; }

    /// <summary>How many hours between two doses at the least.</summary>
    [Id(11), Whole(int.MinValue, int.MaxValue)]
    public Optional<int?> MinHoursBetweenDoses { get; init; }

    /// <summary>What else there is to say.</summary>
    [Id(12), Text(Characters.MaxNote, Blank = true)]
    public Optional<string> Notes { get; init; }

    /// <summary>What the client keeps with it.</summary>
    [Id(13), FreeJson, NotMerged]
    public Optional<string> Meta { get; init; }

    /// <summary>Whether it is given no more, from the beginning.</summary>
    [Id(14)]
    public Optional<bool> Discontinued { get; init; }

    /// <summary>Why.</summary>
    [Id(15), Text(Characters.MaxNote, Blank = true)]
    public Optional<string> DiscontinuedReason { get; init; }
}

/// <summary>The id of a medicine: the text of a UUID.</summary>
public sealed class MedicineIdShape : IFieldShape<Guid>
{
    private MedicineIdShape()
    {
    }

    /// <inheritdoc/>
    public static string Schema => """{"type":"string","format":"uuid"}""";

    /// <inheritdoc/>
    public static Optional<Guid> Read(string name, JsonElement sent, ICollection<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (sent.ValueKind == JsonValueKind.String && Guid.TryParse(sent.GetString(), out var id))
        {
            return id;
        }

        errors.Add(new(name, [sent.ValueKind == JsonValueKind.Null ? "This field may not be null." : "Must be a valid UUID."]));
        return default;
    }
}
