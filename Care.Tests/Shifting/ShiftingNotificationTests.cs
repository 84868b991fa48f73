using System.Net.Http.Json;
using Care.Grains.Facilities;
using Care.Grains.Messages;
using Care.Grains.Patients;
using Care.Grains.Shifting;
using Care.Interfaces.Users;
using Care.Tests.Notifications;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Shifting;

/// <summary>Who hears that a destination takes a patient (contract 06, §11; contract 07, acceptance example 19).</summary>
public sealed class ShiftingNotificationTests(CareSystem system)
{
    private static readonly FacilityRow Approving = new(Guid.NewGuid(), new FacilityState { Name = "Centre", PhoneNumber = "+914842345678" }, 0, 0);

    [Fact]
    public async Task The_approving_facility_is_told_once_the_destination_takes_the_patient()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var centre = await system.Facility();
        using var approver = await system.Staff(UserType.Nurse, centre);
        var request = (await fixture.Request(body =>
        {
            body["assigned_facility"] = fixture.To.ToString();
            body["shifting_approving_facility"] = centre.ToString();
        })).Id();
        await fixture.Receiver.PatchAsJsonAsync($"/api/v1/shift/{request}/", new { status = "DESTINATION APPROVED" }).Ok();
        await fixture.Receiver.PatchAsJsonAsync($"/api/v1/shift/{request}/", new { status = "DESTINATION APPROVED", comments = "Bed 4" }).Ok();
        var notified = Assert.Single(await approver.Notified("SHIFTING_UPDATED"));
        Assert.Equal($$"""{"shifting":"{{request}}"}""", notified.GetProperty("caused_objects").GetRawText());
    }

    [Fact]
    public void Each_distinct_mobile_number_gets_one_text_message_and_a_landline_none()
    {
        var state = new ShiftingState { ReferingFacilityContactNumber = "+919812312312" };
        var patient = new PatientRow(Guid.NewGuid(), new PatientState { PhoneNumber = "+919812312312", EmergencyPhoneNumber = "+914842345678" });
        var message = Assert.Single(Messages(state, new(null, Approving, new(Guid.NewGuid(), new FacilityState { Name = "Second Hospital" }, 0, 0), patient)));
        Assert.Equal(
            ("+919812312312", "Your Shifting Request to Second Hospital has been approved in Care. Please contact +914842345678 for any queries"),
                (message.To, message.Text));
    }

    [Fact]
    public void A_destination_outside_the_network_is_told_by_its_name()
    {
        var state = new ShiftingState { ReferingFacilityContactNumber = "+919812312312", AssignedFacilityExternal = "City Hospital" };
        Assert.Contains(" to City Hospital has ", Assert.Single(Messages(state, new(null, Approving, null, null))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_approving_facility_or_the_setting_nobody_gets_a_text_message()
    {
        var state = new ShiftingState { ReferingFacilityContactNumber = "+919812312312" };
        Assert.Empty(Jobs(true).DestinationApproved(Guid.NewGuid(), state, new(null, null, null, null), 1));
        Assert.Single(Jobs(false).DestinationApproved(Guid.NewGuid(), state, new(null, Approving, null, null), 1));
    }

    private IEnumerable<Sms> Messages(ShiftingState state, ShiftingRelatedEntities related)
    {
        var sealedMessages = system.SiloServices.GetRequiredService<SealedMessages>();
        return Jobs(true).DestinationApproved(Guid.NewGuid(), state, related, 1).Where(job => job.Kind == SendSms.Name).Select(sealedMessages.Open<Sms>);
    }

    private ShiftingJobs Jobs(bool sendsUpdates) => new(system.SiloServices.GetRequiredService<MessageJobs>(), new SmsOptions { SendsUpdates = sendsUpdates });
}
