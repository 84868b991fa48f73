using Care.Grains.Patients;
using Care.Interfaces.Patients;
using CsCheck;

namespace Care.Tests.Patients;

/// <summary>
/// What a patient takes up of the changes of consultations (contract 04, §3.3): each of them once, in whatever order and however often they are told.
/// </summary>
public sealed class PatientConsultationsTests
{
    private static readonly Guid Here = new("00000000-0000-0000-0000-00000000000a");
    private static readonly Guid There = new("00000000-0000-0000-0000-00000000000b");
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_the_changes_of_one_consultation_the_latest_stays()
    {
        ConsultationChanged[] change =
            [Change(1, 1) with { IsActive = true }, Change(1, 2) with { AssignedTo = 7 }, Change(1, 3) with { IsDischarged = true, IsActive = false }];
        var expected = change.Aggregate(new PatientState(), (state, next) => state.With(next));
        Gen.Int[0, 2].Array[0, 6].Sample(order =>
        {
            var heard = order.Append(2).Concat(order).Aggregate(new PatientState(), (state, next) => state.With(change[next]));
            Assert.Equal((expected.LastConsultationDischarged, expected.LastConsultationRevision, expected.IsActive),
                (heard.LastConsultationDischarged, heard.LastConsultationRevision, heard.IsActive));
            Assert.Equal(expected.DischargedFacilities, heard.DischargedFacilities);
        });
    }

    [Fact]
    public void Changes_of_an_earlier_consultation_only_tell_where_the_patient_was()
    {
        var state = new PatientState().With(Change(2, 1) with { IsActive = true });
        var changed = state.With(Change(1, 9) with { Facility = There, IsDischarged = true, IsActive = false, Action = PatientAction.Review });
        Assert.Equal((state.LastConsultation, true, state.Action), (changed.LastConsultation, changed.IsActive, changed.Action));
        Assert.Equal([Here, There], changed.ConsultationFacilities);
        Assert.Equal([There], changed.DischargedFacilities);
        Assert.Same(changed, changed.With(Change(1, 9) with { Facility = There, IsDischarged = true }));
    }

    [Fact]
    public void Moving_ends_an_open_consultation_and_leaves_one_that_has_ended()
    {
        var open = new PatientState { Facility = Here }.With(Change(1, 1));
        Assert.Equal((Change(1, 1).Consultation, (Guid?)null), (open.OpenConsultation(), open.MovedTo(There).OpenConsultation()));
        Assert.Equal([Here], open.MovedTo(There).DischargedFacilities);
        Assert.Null(new PatientState().MovedTo(There).LastConsultationDischarged);
    }

    private static ConsultationChanged Change(int consultation, int revision) => new()
    {
        Consultation = new Guid(consultation, 0, 0, new byte[8]),
        Facility = Here,
        Began = Day.AddDays(consultation),
        Revision = revision,
    };
}
