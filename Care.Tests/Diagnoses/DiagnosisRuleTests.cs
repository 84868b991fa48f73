using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Diagnoses;

namespace Care.Tests.Diagnoses;

/// <summary>What a diagnosis may be made and become (contract 05, §8).</summary>
public sealed class DiagnosisRuleTests
{
    [Theory]
    [InlineData(ConditionVerificationStatus.Confirmed, true), InlineData(ConditionVerificationStatus.Provisional, true)]
    [InlineData(ConditionVerificationStatus.Refuted, false), InlineData(ConditionVerificationStatus.EnteredInError, false)]
    public void What_is_ruled_out_is_none_to_make(ConditionVerificationStatus status, bool may) => Assert.Equal(may, DiagnosisRule.CheckNew(status) is null);

    [Fact]
    public void A_diagnosis_stays_the_one_it_is()
    {
        Assert.Null(DiagnosisRule.CheckChange(5, ConditionVerificationStatus.Confirmed, new() { Diagnosis = 5 }));
        Assert.Equal("Diagnosis cannot be changed", Message(DiagnosisRule.CheckChange(5, ConditionVerificationStatus.Confirmed, new() { Diagnosis = 6 })));
    }

    [Fact]
    public void What_is_ruled_out_becomes_principal_only_with_another_status()
    {
        Assert.Equal(
            "Refuted/Entered in error diagnoses cannot be marked as Principal Diagnosis",
            Message(DiagnosisRule.CheckChange(5, ConditionVerificationStatus.Refuted, new() { IsPrincipal = true })));
        Assert.Null(DiagnosisRule.CheckChange(
            5, ConditionVerificationStatus.Refuted, new() { VerificationStatus = ConditionVerificationStatus.Confirmed, IsPrincipal = true }));
        Assert.Null(DiagnosisRule.CheckChange(5, ConditionVerificationStatus.Refuted, new() { IsPrincipal = false }));
    }

    [Fact]
    public void What_is_being_ruled_out_is_principal_no_more()
    {
        Assert.False(DiagnosisRule.IsPrincipal(true, new() { VerificationStatus = ConditionVerificationStatus.Refuted, IsPrincipal = true }));
        Assert.True(DiagnosisRule.IsPrincipal(true, new() { VerificationStatus = ConditionVerificationStatus.Confirmed }));
        Assert.True(DiagnosisRule.IsPrincipal(false, new() { IsPrincipal = true }));
        Assert.False(DiagnosisRule.IsPrincipal(true, new() { IsPrincipal = false }));
    }

    private static string? Message(Error? error) => error?.Errors[0].Messages[0];
}
