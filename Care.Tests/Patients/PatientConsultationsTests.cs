using Care.Grains.Patients;
using Care.Interfaces.Patients;
using CsCheck;

namespace Care.Tests.Patients;

/// <summary>What a patient takes up of the news of consultations (contract 04, §3.3): each of them once, in whatever order and however often they are told.</summary>
public sealed class PatientConsultationsTests
{
    private static readonly Guid Here = new("00000000-0000-0000-0000-00000000000a");
    private static readonly Guid There = new("00000000-0000-0000-0000-00000000000b");
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_the_news_of_one_consultation_the_latest_stays()
    {
        StayNews[] news = [News(1, 1) with { IsActive = true }, News(1, 2) with { AssignedTo = 7 }, News(1, 3) with { IsDischarged = true, IsActive = false }];
        var expected = news.Aggregate(new PatientState(), (state, next) => state.With(next));
        Gen.Int[0, 2].Array[0, 6].Sample(order =>
        {
            var heard = order.Append(2).Concat(order).Aggregate(new PatientState(), (state, next) => state.With(news[next]));
            Assert.Equal((expected.LastConsultationDischarged, expected.LastConsultationRevision, expected.IsActive), (heard.LastConsultationDischarged, heard.LastConsultationRevision, heard.IsActive));
            Assert.Equal(expected.DischargedFacilities, heard.DischargedFacilities);
        });
    }

    [Fact]
    public void News_of_an_earlier_consultation_only_tell_where_the_patient_was()
    {
        var state = new PatientState().With(News(2, 1) with { IsActive = true });
        var told = state.With(News(1, 9) with { Facility = There, IsDischarged = true, IsActive = false, Action = PatientAction.Review });
        Assert.Equal((state.LastConsultation, true, state.Action), (told.LastConsultation, told.IsActive, told.Action));
        Assert.Equal([Here, There], told.ConsultationFacilities);
        Assert.Equal([There], told.DischargedFacilities);
        Assert.Same(told, told.With(News(1, 9) with { Facility = There, IsDischarged = true }));
    }

    [Fact]
    public void Moving_ends_an_open_consultation_and_leaves_one_that_has_ended()
    {
        var open = new PatientState { Facility = Here }.With(News(1, 1));
        Assert.Equal((News(1, 1).Consultation, (Guid?)null), (open.OpenConsultation(), open.MovedTo(There).OpenConsultation()));
        Assert.Equal([Here], open.MovedTo(There).DischargedFacilities);
        Assert.Null(new PatientState().MovedTo(There).LastConsultationDischarged);
    }

    private static StayNews News(int consultation, int revision) => new()
    {
        Consultation = new Guid(consultation, 0, 0, new byte[8]),
        Facility = Here,
        Began = Day.AddDays(consultation),
        Revision = revision,
    };
}
