using Care.Grains;
using Care.Grains.Patients;
using Care.Grains.Places;
using Care.Grains.Users;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Patients;

/// <summary>What a body about a patient may say (contract 04, §3.2 rules 4 and 7, §5).</summary>
public sealed class PatientWriteRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    [Fact]
    public void Nobody_is_born_tomorrow()
    {
        var errors = BirthRule.Check(new() { DateOfBirth = Today.AddDays(1), YearOfBirth = 2027 }, required: true, Today);
        Assert.Equal(["Enter a valid DOB such that age > 0", "Enter a valid year of birth"], errors.SelectMany(error => error.Messages));
        Assert.Empty(BirthRule.Check(new() { DateOfBirth = Today }, required: true, Today));
    }

    [Fact]
    public async Task A_newborn_is_registered_from_midnight_on_in_the_servers_zone()
    {
        var lookups = new PatientLookups(
            new PlaceDirectory(TestPlaces.Map), null!, new Assignees(null!, null!), null!, null!, null!, null!, null!, null!, new CareOptions());
        var midnight = new DateTimeOffset(2026, 3, 1, 18, 30, 0, TimeSpan.Zero);
        var newborn = new PatientWrite { DateOfBirth = new DateOnly(2026, 3, 2), YearOfBirth = 2026 };
        Assert.Null(await lookups.Check(newborn, null, isWhole: true, midnight));
        Assert.NotNull(await lookups.Check(newborn, null, isWhole: true, midnight.AddTicks(-1)));
    }

    [Theory]
    [InlineData(false, true, true, false)]
    [InlineData(true, true, true, true)]
    [InlineData(false, false, true, true)]
    [InlineData(false, true, false, true)]
    public void ReactivationRule_takes_nobody_up_again_who_has_died(bool wasActive, bool isActive, bool hasDied, bool allowed) =>
        Assert.Equal(allowed, ReactivationRule.Check(wasActive, isActive, hasDied ? DateTimeOffset.UnixEpoch : null) is null);

    [Fact]
    public void A_year_will_do_in_place_of_a_date()
    {
        Assert.Empty(BirthRule.Check(new() { YearOfBirth = 1980 }, required: true, Today));
        Assert.Single(BirthRule.Check(new() { DateOfBirth = (DateOnly?)null }, required: true, Today));
        Assert.Empty(BirthRule.Check(new(), required: false, Today));
    }

    [Theory]
    [InlineData(true, 0, Vaccine.Covaxin, "Number of doses cannot be 0")]
    [InlineData(true, 1, null, "Vaccine name cannot be null")]
    [InlineData(true, null, Vaccine.Covaxin, null)]
    [InlineData(true, 2, Vaccine.Covaxin, null)]
    [InlineData(false, 0, null, null)]
    [InlineData(null, 0, null, null)]
    public void A_vaccination_has_doses_and_a_vaccine(bool? isVaccinated, int? doses, Vaccine? vaccine, string? expected)
    {
        PatientWrite body = new()
        {
            IsVaccinated = isVaccinated is { } sent ? sent : default(Optional<bool>),
            NumberOfDoses = doses is { } number ? number : default(Optional<int>),
            VaccineName = vaccine,
        };
        Assert.Equal(expected, VaccinationRule.Check(body)?.Messages[0]);
    }

    [Fact]
    public void The_first_thing_in_the_way_of_a_transfer_is_told()
    {
        var (here, there) = (Guid.NewGuid(), Guid.NewGuid());
        PatientTransfer transfer = new(here, 1990);
        Assert.Contains("expired", MessageOf(TransferRule.Check(transfer, here, true, false, DateTimeOffset.UnixEpoch, 1980)), StringComparison.Ordinal);
        Assert.Contains("same facility", MessageOf(TransferRule.Check(transfer, here, true, false, null, 1980)), StringComparison.Ordinal);
        Assert.Contains("does not permit", MessageOf(TransferRule.Check(transfer, there, true, false, null, 1980)), StringComparison.Ordinal);
        Assert.Contains("Year of birth", MessageOf(TransferRule.Check(transfer, there, true, true, null, 1980)), StringComparison.Ordinal);
        Assert.Null(TransferRule.Check(transfer, there, true, true, null, 1990));
        Assert.Null(TransferRule.Check(transfer, here, false, true, null, 1990));
        Assert.Equal("This field is required.", TransferRule.Check(transfer with { YearOfBirth = null }, there, true, true, null, 1990)?.Errors.Single()
            .Messages.Single());
        Assert.NotNull(TransferRule.Check(transfer, there, true, true, null, null));

        static string MessageOf(Error? error) => error!.Errors[0].Messages[0];
    }
}
