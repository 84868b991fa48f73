using Care.Interfaces.Calls;
using Care.Interfaces.Prescriptions;
using CsCheck;

namespace Care.Tests.Prescriptions;

/// <summary>What prescriptions and administrations need, and what they have no use for (contract 06, §1.1, §1.4 and §1.7).</summary>
public sealed class PrescriptionRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    private static readonly Gen<PrescriptionWrite> Bodies = Gen.Select(
        Gen.OneOfConst<Optional<DosageType>>(default, DosageType.Regular, DosageType.Titrated, DosageType.Prn),
        Gen.Bool.Array[9],
        Gen.OneOfConst("fever", ""),
        (type, sent, indicator) => new PrescriptionWrite
        {
            DosageType = type,
            BaseDosage = sent[0] ? new(Dosed("1 mg")) : default,
            TargetDosage = sent[1] ? new(Dosed("2 mg")) : default,
            MaxDosage = sent[2] ? new(Dosed("3 mg")) : default,
            Frequency = sent[3] ? DosageFrequency.OnceDaily : default(Optional<DosageFrequency?>),
            Days = sent[4] ? 5 : default(Optional<int?>),
            Indicator = sent[5] ? indicator : default(Optional<string?>),
            MinHoursBetweenDoses = sent[6] ? 6 : default(Optional<int?>),
            InstructionOnTitration = sent[7] ? "slowly" : default(Optional<string?>),
            Notes = sent[8] ? "x" : default(Optional<string>),
        });

    [Fact]
    public void What_is_prescribed_has_all_that_its_way_of_dosing_needs_and_nothing_that_it_has_no_use_for() => Bodies.Sample(body =>
    {
        var (error, kept) = (PrescriptionRule.Check(body), PrescriptionRule.Applicable(body));
        var isAsNeeded = body.DosageType.Value is DosageType.Prn;
        if (error is null)
        {
            Assert.NotNull(kept.BaseDosage.Value);
            Assert.True(isAsNeeded ? kept.Indicator.Value is { Length: > 0 } : kept.Frequency.Value is not null);
            Assert.True(body.DosageType.Value is not DosageType.Titrated || kept.TargetDosage.Value is not null);
        }

        Assert.False(isAsNeeded
            ? kept.Frequency.Sent || kept.Days.Sent
            : kept.Indicator.Sent || kept.MaxDosage.Sent || kept.MinHoursBetweenDoses.Sent
                || (body.DosageType.Value is DosageType.Regular && kept.TargetDosage.Sent));
        Assert.Equal((body.BaseDosage, body.InstructionOnTitration, body.Notes), (kept.BaseDosage, kept.InstructionOnTitration, kept.Notes));
        Assert.Equal(error?.Errors[0].Field, PrescriptionRule.Check(kept)?.Errors[0].Field);
    });

    [Theory]
    [InlineData(DosageType.Regular, "base_dosage")]
    [InlineData(DosageType.Regular, "frequency", "base")]
    [InlineData(DosageType.Prn, "indicator", "base")]
    [InlineData(DosageType.Titrated, "frequency", "base", "target")]
    [InlineData(DosageType.Titrated, "target_dosage", "base", "frequency")]
    [InlineData(DosageType.Titrated, null, "base", "frequency", "target")]
    [InlineData(DosageType.Regular, null, "base", "frequency")]
    [InlineData(DosageType.Prn, null, "base", "indicator")]
    public void The_first_rule_that_is_broken_is_told(DosageType type, string? field, params string[] sent) =>
        Assert.Equal(field, PrescriptionRule.Check(new()
        {
            DosageType = type,
            BaseDosage = sent.Contains("base") ? new(Dosed("1 mg")) : default,
            TargetDosage = sent.Contains("target") ? new(Dosed("2 mg")) : default,
            Frequency = sent.Contains("frequency") ? DosageFrequency.OnceDaily : default(Optional<DosageFrequency?>),
            Indicator = sent.Contains("indicator") ? "fever" : default(Optional<string?>),
        })?.Errors[0].Field);

    [Fact]
    public void The_first_time_that_it_was_discontinued_counts()
    {
        Assert.Equal(Now, PrescriptionRule.DiscontinuedDate(true, null, Now));
        Assert.Equal(Now, PrescriptionRule.DiscontinuedDate(true, Now, Now.AddDays(1)));
        Assert.Null(PrescriptionRule.DiscontinuedDate(false, Now, Now));
        Assert.Null(PrescriptionRule.DiscontinuedDate(false, null, Now));
    }

    [Theory]
    [InlineData(1, DosageType.Titrated, false, true, "administered_date")]
    [InlineData(-11, DosageType.Titrated, false, true, "administered_date")]
    [InlineData(-10, DosageType.Titrated, false, true, "dosage")]
    [InlineData(0, DosageType.Titrated, true, true, "consultation")]
    [InlineData(0, DosageType.Prn, false, true, "consultation")]
    [InlineData(0, DosageType.Regular, false, false, null)]
    public void What_was_given_was_given_between_the_prescription_and_now_of_a_titration_so_much_and_before_the_discharge(
        int minutes, DosageType type, bool dosed, bool discharged, string? field) =>
        Assert.Equal(field, MedicineAdministrationRule.Check(
            new() { Dosage = dosed ? new(Dosed("1 mg")) : default }, Now.AddMinutes(minutes), new(7, Now.AddMinutes(-10), type, discharged), Now)
            ?.Errors[0].Field);

    [Fact]
    public void Only_of_a_titration_is_said_how_much_was_given()
    {
        var body = new MedicineAdministrationWrite { Dosage = new(Dosed("1 mg")) };
        Assert.Equal("1 mg", MedicineAdministrationRule.Dosage(body, DosageType.Titrated)?.ToString());
        Assert.Null(MedicineAdministrationRule.Dosage(body, DosageType.Regular));
        Assert.Null(MedicineAdministrationRule.Dosage(body, DosageType.Prn));
    }

    private static Dosage Dosed(string text) => Dosage.TryParse(text, out var dosage, out var error) ? dosage : throw new InvalidOperationException(error);
}
