using Care.Interfaces.Samples;

namespace Care.Tests.Samples;

/// <summary>To which groups of the ICMR's form a patient belongs (contract 04, §11.5).</summary>
public sealed class IcmrCategoryRuleTests
{
    private static readonly DateOnly Day = new(2026, 3, 15);

    private static readonly IcmrCase Nobody = new(null, false, false, false, false, false, false);

    [Theory]
    [InlineData(true, 0, true)]
    [InlineData(true, 14, true)]
    [InlineData(true, 15, false)]
    [InlineData(true, -1, true)]
    [InlineData(false, 0, null)]
    public void A_journey_counts_for_fourteen_days_after_the_return(bool wasAbroad, int daysAgo, bool? recently) =>
        Assert.Equal(recently, IcmrCategoryRule.TravelledRecently(wasAbroad, Day.AddDays(-daysAgo), Day));

    [Fact]
    public void A_journey_whose_end_nobody_knows_is_not_known() => Assert.Null(IcmrCategoryRule.TravelledRecently(true, null, Day));

    [Fact]
    public void A_patient_of_whom_nothing_is_known_belongs_to_no_group() => Assert.Equal(new IcmrPatientCategory(), IcmrCategoryRule.Of(Nobody));

    [Fact]
    public void Symptoms_decide_on_travellers_contacts_and_health_workers()
    {
        var ill = Nobody with { TravelledRecently = true, HasConfirmedContact = true, IsMedicalWorker = true, HasSymptoms = true, HasContactInFamily = true };
        Assert.Equal(
            new IcmrPatientCategory
            {
                SymptomaticInternationalTraveller = true,
                SymptomaticContactOfConfirmedCase = true,
                SymptomaticHealthcareWorker = true,
            },
            IcmrCategoryRule.Of(ill));
        Assert.Equal(
            new IcmrPatientCategory
            {
                SymptomaticInternationalTraveller = false,
                AsymptomaticFamilyMemberOfConfirmedCase = true,
                AsymptomaticHealthcareWorkerWithoutProtection = true,
            },
            IcmrCategoryRule.Of(ill with { HasSymptoms = false }));
        Assert.False(IcmrCategoryRule.Of(ill with { HasSymptoms = false, HasContactInFamily = false }).AsymptomaticFamilyMemberOfConfirmedCase);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void A_respiratory_infection_counts_for_those_who_are_admitted(bool hasSari, bool isAdmitted, bool counts) =>
        Assert.Equal(counts, IcmrCategoryRule.Of(Nobody with { HasSari = hasSari, IsAdmitted = isAdmitted }).HospitalizedSariPatient);
}
