using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Care.Tests.Patients;
using Care.Tests.Servers;
using static Care.Tests.Resources.ResourceFixture;

namespace Care.Tests.Resources;

/// <summary>The board, the list and the export of resource requests over HTTP (contract 06, §9.3).</summary>
public sealed class ResourceRequestListTests(CareSystem system)
{
    [Fact]
    public async Task Each_filter_finds_what_it_names_and_each_order_sorts_by_it()
    {
        using var fixture = await ResourceFixture.Make(system);
        var wanted = await fixture.Request(body =>
        {
            (body["assigned_facility"], body["emergency"], body["priority"]) = (fixture.Assigned.ToString(), true, 5);
            (body["title"], body["category"], body["sub_category"]) = ("Masks for WARD seven", "SUPPLIES", "UNSPECIFIED");
        });
        var by = wanted.Number("created_by");
        var editor = (await fixture.Approver.PatchAsJsonAsync($"{Requests}{wanted.Id()}/", new { assigned_to = by, status = "ON HOLD" }).Ok())
            .Number("last_edited_by");
        var unwanted = (await fixture.Request(body => body["approving_facility"] = fixture.Assigned.ToString())).Id();
        var today = DateTime.UtcNow.AddHours(5.5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        foreach (var filter in (string[])
        [
            "status=ON HOLD", "category=SUPPLIES", "sub_category=UNSPECIFIED", $"assigned_facility={fixture.Assigned}",
            $"approving_facility={fixture.Approving}", $"assigned_to={by}", $"last_edited_by={editor}", "priority=5", "emergency=true", "title=ward SEVEN",
        ])
        {
            Assert.Equal([wanted.Id()], await Listed(filter));
        }

        foreach (var filter in (string[])
        [
            "", "status=null", "category=100", "facility=&emergency=&limit=14&offset=0&offsetToUse=3", $"origin_facility={fixture.Origin}",
            $"created_date_after={today}&created_date_before={today}", $"modified_date_after={today}", $"created_by={by}", "facility=x",
        ])
        {
            Assert.Equal([wanted.Id(), unwanted], await Listed(filter));
        }

        Assert.Equal([unwanted], await Listed("emergency=false"));
        Assert.Empty(await Listed($"modified_date_before={DateTime.UtcNow.AddDays(-2):yyyy-MM-dd}"));
        foreach (var order in (string[])["-id", "emergency", "-created_date", "modified_date,-id", "-priority"])
        {
            var expected = order == "modified_date,-id" ? await Listed("ordering=modified_date") : [unwanted, wanted.Id()];
            Assert.Equal(expected, await Listed($"ordering={order}"));
        }

        Assert.Equal([wanted.Id(), unwanted], await Listed("ordering=priority"));
        await fixture.Asker.GetAsync($"{Requests}?origin_facility=x").Refused(HttpStatusCode.BadRequest, """{"origin_facility":["Enter a valid UUID."]}""");
        await fixture.Asker.GetAsync($"{Requests}?priority=x").Refused(HttpStatusCode.BadRequest, """{"priority":["Enter a number."]}""");

        async Task<IReadOnlyList<string>> Listed(string filter) =>
            [.. (await fixture.Asker.GetAsync($"{Requests}?{filter}").Ok()).GetProperty("results").EnumerateArray().Select(request => request.Id())];
    }

    [Fact]
    public async Task The_export_is_the_list_as_a_file_with_the_status_as_a_number()
    {
        using var fixture = await ResourceFixture.Make(system);
        var request = await fixture.Request(body =>
            (body["title"], body["reason"], body["assigned_facility"]) = ("=1+1", "Cylinders, now", fixture.Assigned.ToString()));
        await fixture.Approver.PatchAsJsonAsync($"{Requests}{request.Id()}/", new { status = "APPROVED", assigned_to = request.Number("created_by") }).Ok();
        await fixture.Request(body => body["emergency"] = true);
        using var answer = await fixture.Asker.GetAsync($"{Requests}?csv=&emergency=false");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment; filename=resourcerequest_export.csv;", answer.Content.Headers.GetValues("Content-Disposition").Single());
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            "Created Date,Modified Date,From Facility,Assigned Facility,Approving Facility,Current Status,Emergency Shift,Reason for Shifting,Title,Category,"
            + "Sub Category,Priority,Requested Quantity,Assigned Quantity,Assigned User Username",
            lines[0]);
        Assert.Equal(2, lines.Length);
        Assert.Matches(
            "^[^,]+05:30,[^,]+05:30,Ward Hospital [^,]+,Ward Hospital [^,]+,Ward Hospital [^,]+,20,NO,\"Cylinders, now\",'=1[+]1,OXYGEN,"
            + "JUMBO D TYPE OXYGEN CYLINDER,,10,0,[^,]+$",
            lines[1]);
    }
}
