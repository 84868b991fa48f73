using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Care.Interfaces.Rounds;
using Care.Interfaces.Users;

namespace Care.Tests.Rounds;

/// <summary>Who files rounds, into which consultations, and what is counted (contract 05, §2, §7.4 and §7.5).</summary>
public sealed class RoundRulesTests
{
    private static readonly FacilityFacts Home = new(Guid.NewGuid(), null, 11, 1, null);
    private static readonly FacilityFacts Elsewhere = new(Guid.NewGuid(), null, 12, 2, null);
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(UserType.Staff, false, false), InlineData(UserType.NurseReadOnly, true, false), InlineData(UserType.Nurse, true, true),
        InlineData(UserType.Doctor, true, true)]
    public void Nurses_and_above_read_rounds_and_those_who_are_not_read_only_file_them(UserType type, bool reads, bool files)
    {
        var caller = Linked(type);
        var facts = new ConsultationFacts(Home, Home, true, null, null);
        Assert.Equal(reads, RoundPermissions.MayRead(caller, facts));
        Assert.Equal(files, RoundPermissions.MayFile(caller, facts));
        Assert.Equal(files, RoundPermissions.MayUpdate(caller, facts));
    }

    [Fact]
    public void Who_does_not_care_for_the_patient_reads_no_rounds()
    {
        var moved = new ConsultationFacts(Home, Elsewhere, true, null, null);
        Assert.False(RoundPermissions.MayRead(Linked(UserType.Doctor), moved));
        Assert.True(RoundPermissions.MayRead(Linked(UserType.Doctor), moved with { AssignedTo = 7 }));
        Assert.True(RoundPermissions.MayRead(new PermissionSet { UserType = UserType.DistrictAdmin, District = 12 }, moved));
        Assert.False(
            RoundPermissions.MayRead(new PermissionSet { UserType = UserType.DistrictAdmin }, new(null, Home with { District = null }, true, null, null)));
    }

    [Fact]
    public void An_asset_files_and_lists_rounds_and_opens_none()
    {
        var asset = new PermissionSet { UserType = UserType.Nurse, Asset = Guid.NewGuid() };
        var facts = new ConsultationFacts(Home, Home, true, null, null);
        Assert.True(RoundPermissions.MayRead(asset, facts) && RoundPermissions.MayFile(asset, facts));
        Assert.False(RoundPermissions.MayOpen(asset, facts) || RoundPermissions.MayUpdate(asset, facts));
    }

    [Fact]
    public void A_round_is_refused_by_the_first_rule_that_it_breaks()
    {
        var briefing = Briefing(Suggestion.A) with { DischargeDate = Now, HasBed = false };
        var stranger = Linked(UserType.Nurse) with { HomeFacility = Elsewhere.Id };
        Assert.Equal("consultation", First(RoundFilingRule.CheckNew(briefing, stranger, RoundsType.Telemedicine)));
        briefing = briefing with { DischargeDate = null };
        Assert.Equal("facility", First(RoundFilingRule.CheckNew(briefing, stranger, RoundsType.Telemedicine)));
        Assert.Equal("bed", First(RoundFilingRule.CheckNew(briefing, Linked(UserType.Nurse), RoundsType.Telemedicine)));
        briefing = briefing with { HasBed = true };
        Assert.Equal("rounds_type", First(RoundFilingRule.CheckNew(briefing, Linked(UserType.Nurse), RoundsType.Telemedicine)));
        Assert.Null(RoundFilingRule.CheckNew(briefing, Linked(UserType.Nurse), RoundsType.Normal));
        Assert.Null(RoundFilingRule.CheckNew(Briefing(Suggestion.DC), Linked(UserType.Nurse), RoundsType.Telemedicine));
    }

    [Fact]
    public void A_clock_may_run_two_minutes_ahead()
    {
        Assert.Null(RoundTimeRule.Check(Now.AddMinutes(2), Now));
        Assert.NotNull(RoundTimeRule.Check(Now.AddMinutes(2).AddSeconds(1), Now));
        Assert.Null(RoundTimeRule.Check(Now.AddYears(-30), Now));
    }

    [Fact]
    public void The_Glasgow_scale_is_summed_when_all_three_parts_are_there()
    {
        Assert.Equal(15, GlasgowRule.Total(4, 5, 6, null));
        Assert.Null(GlasgowRule.Total(4, null, 6, null));
        Assert.Equal(12, GlasgowRule.Total(4, 5, null, 12));
    }

    [Fact]
    public void Fluids_are_summed_to_the_cent_and_have_a_limit()
    {
        Assert.Equal(17.5m, FluidRule.Total([new("Dopamine", 10)], [new("RL", 5)], [new("Normal Feed", 2.5m)]));
        Assert.Equal(0, FluidRule.Total([], []));
        Assert.Null(FluidRule.Check(9999.99m, 9999.99m));
        Assert.Equal("total_intake_calculated", First(FluidRule.Check(10_000, 0)));
        Assert.Equal("total_output_calculated", First(FluidRule.Check(0, 10_000)));
    }

    [Fact]
    public void The_fields_that_were_sent_are_known_by_name()
    {
        var sent = new DailyRoundWrite { Bp = new Optional<BloodPressure?>(null), VentilatorFio2 = 40, TakenAt = Now };
        Assert.Equal(["bp", "taken_at", "ventilator_fio2"], sent.SentFields().Order());
    }

    private static PermissionSet Linked(UserType type) =>
        new() { User = Guid.NewGuid(), Pk = 7, UserType = type, Facilities = [Home.Id], HomeFacility = Home.Id };

    private static ConsultationBriefing Briefing(Suggestion suggestion) =>
        new(1, Guid.NewGuid(), Home.Id, Home.Id, suggestion, Now, null, null, new(Home, Home, true, null, null));

    private static string? First(Error? error) => error?.Errors[0].Field;
}
