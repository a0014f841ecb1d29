"""Keys, passwords and internal addresses as they slip into texts, and what looks like them.

Written for this product before the detectors were tuned. The keys are made up and put together here, so that no
scanner of repositories takes this file for a leak.
"""

import hashlib

from policy.text import lines


def made_up(alphabet: str, length: int, seed: str) -> str:
    """Letters that look random and are the same every time."""
    digits = hashlib.sha512(seed.encode()).digest() * 4
    return "".join(alphabet[byte % len(alphabet)] for byte in digits[:length])


UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
MIXED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
HEX = "0123456789abcdef"
UUID = "-".join(made_up(HEX, n, f"uuid{n}") for n in (8, 4, 4, 4, 12))
OTHER_UUID = "-".join(made_up(HEX, n, f"other{n}") for n in (8, 4, 4, 4, 12))
JWT = ".".join(("ey" + "JhbGciOiJIUzI1NiJ9", "ey" + made_up(MIXED, 40, "jwt"), made_up(MIXED, 43, "signature")))
KEYS = (
    "AKIA" + made_up(UPPER, 16, "aws"),
    "ASIA" + made_up(UPPER, 16, "aws session"),
    "AI" + "za" + made_up(MIXED, 35, "google"),
    "gh" + "p_" + made_up(MIXED, 36, "github"),
    "gh" + "o_" + made_up(MIXED, 36, "github oauth"),
    "github" + "_pat_" + made_up(MIXED, 82, "github fine"),
    "gl" + "pat-" + made_up(MIXED, 20, "gitlab"),
    "xo" + "xb-" + "1234567890-1234567890123-" + made_up(MIXED, 24, "slack"),
    "xo" + "xp-" + "1234567890-1234567890-" + made_up(MIXED, 32, "slack user"),
    "xa" + "pp-1-A012345-1234567890-" + made_up(HEX, 40, "slack app"),
    "https://hooks.slack" + ".com/services/T0123456/B0123456/" + made_up(MIXED, 24, "hook"),
    "sk" + "_live_" + made_up(MIXED, 24, "stripe"),
    "rk" + "_test_" + made_up(MIXED, 24, "stripe restricted"),
    JWT,
    "-----BEGIN RSA PRIVATE" + " KEY-----\n" + made_up(MIXED, 60, "pem") + "\n-----END RSA PRIVATE KEY-----",
    "-----BEGIN OPENSSH PRIVATE" + " KEY-----",
    "-----BEGIN PRIVATE" + " KEY-----\n" + made_up(MIXED, 60, "pkcs8"),
    f"live_service-{UUID}-{OTHER_UUID}",
    f"team_key-{UUID}-{OTHER_UUID}",
    "https://data.blob.core.windows.net/c?sv=2022-11-02&sig=" + made_up(MIXED, 43, "azure") + "%3D",
    "DefaultEndpointsProtocol=https;AccountName=dept;AccountKey=" + made_up(MIXED, 86, "storage") + "==",
    "npm" + "_" + made_up(MIXED, 36, "npm"),
    "pypi-" + "AgEIcHlwaS5vcmc" + made_up(MIXED, 60, "pypi"),
    "SG." + made_up(MIXED, 22, "sendgrid") + "." + made_up(MIXED, 43, "sendgrid two"),
    "SK" + made_up(HEX, 32, "twilio"),
    "sk-" + "ant-api03-" + made_up(MIXED, 60, "model"),
    "sk-" + "proj-" + made_up(MIXED, 48, "model two"),
    "dop_v1_" + made_up(HEX, 64, "ocean"),
    "ya29." + made_up(MIXED, 60, "oauth"),
    "postgres://app:" + made_up(MIXED, 12, "pg") + "@db.dept.gov.uk:5432/cases",
    "mysql://root:hunter2@10.0.0.5/cms",
    "mongodb+srv://svc:" + made_up(MIXED, 14, "mongo") + "@cluster0.example.net",
    "amqps://bot:s3cret@queue.example.org",
    "https://jo:" + "Winter2026" + "@wiki.example.gov.uk/home",
    "Server=tcp:sql01;Database=cases;User Id=sa;Password=" + "Pa55word!;",
    "Authorization: Bearer " + made_up(MIXED, 40, "bearer"),
    "Authorization: Basic " + made_up(MIXED, 24, "basic") + "==",
)
CONTEXTS = lines("""
    {}
    Use this: {}
    Config for the site ({}) is done
    oops {} went in
""")

SECRETS = tuple(
    dict.fromkeys(
        tuple(CONTEXTS[(n + step) % 4].format(key) for n, key in enumerate(KEYS) for step in range(3))
        + lines(r"""
    The password is Winter2026!
    password: hunter2
    Password = Tr0ub4dor&3
    wifi password is GuestNet99
    Guest wi-fi: DeptGuest, pw: sunflower-77
    pwd=Passw0rd1
    the passcode is 4821
    PIN is 4821
    login: admin / password: letmein1
    user admin, password 'S3cure-it'
    my password's correct-horse-battery
    The admin password was changed to Summer24!
    pass: Qwerty123
    passphrase: purple-otter-lamp-42
    The door code is 4821#
    api key: 9f8e7d6c5b4a39281706f5e4d3c2b1a0
    api_key=9f8e7d6c5b4a39281706f5e4d3c2b1a0
    client_secret: "aB3dE5gH7jK9mN1pQ3sT5vW7"
    SECRET_KEY = 'django-insecure-aB3dE5gH7jK9mN1pQ3sT5vW7'
    access token: 4f3e2d1c0b9a88776655443322110099
    X-Api-Key: 7d6c5b4a39281706f5e49f8e
    aws_secret_access_key = wJalrXUtnFEMI7MDENGbPxRfiCYEXAMPLEKEYaa
    token=9a8b7c6d5e4f3a2b1c0d9e8f
    auth_token: "9a8b7c6d5e4f3a2b1c0d"
    Zoom passcode: 731902
    Meeting password: Flood2026
    username: press password: Office!2026
    My login is jo.smith and my password is Harry2014
    the new pass word is Winter2026!
    contraseña no: password is “Tulip-2026”
    password → Tulip2026
    Use P@ssw0rd1 as the password
    \\fileserver01\share\rota.xlsx
    It is on \\dfs.dept.local\Comms\Drafts
    file://server01/share/plan.docx
    S:\Comms\Private\plan.docx
    C:\Users\jsmith\Documents\draft.docx
    https://intranet.dept.gov.uk/news/12
    http://intranet/pages/home
    https://cms.dept.internal/edit/12
    grafana.ops.internal is down
    https://wiki.corp.example.gov.uk/x
    http://localhost:8080/admin
    https://jenkins.build.local/job/1
    http://sql01.ad.dept.gsi/report
    https://dept.sharepoint.com/sites/comms/Draft.docx
    https://staging.dept.gov.uk/preview/12
    https://docs.google.com/document/d/1aB3dE5gH7jK9mN1pQ3sT5vW7/edit
    https://dept.atlassian.net/browse/COMMS-123
    Log in at http://10.1.2.3:8080/admin
    /home/jsmith/drafts/plan.txt
    smb://files.dept.local/comms
    see Jira COMMS-1234 for the rest
    Ticket INC0012345 is closed
    as per CHG0045678
    ServiceNow RITM0098765
    TFS bug 12345 blocks this
    Zendesk ticket #48213
    JIRA-4821 fixed
    cms-staging.dept.internal
    https://preview-build-12.dept.cloudapps.internal
    On our SharePoint: https://dept-my.sharepoint.com/personal/jo_smith/x
    Teams link: https://teams.microsoft.com/l/channel/19%3aaB3dE5gH7jK9/General
    """)
    )
)

OPEN_SECRETS = lines(r"""
    Never share your password with anybody.
    Your password is the key to your account: keep it to yourself.
    The password is too short.
    Is your password strong enough?
    Use three random words for your password.
    A strong password is long.
    A password is not enough: turn on two-step verification.
    Password managers remember so that you needn't.
    Forgotten your password? Reset it online.
    Change your password today.
    Password: what makes a good one?
    The password is changing to passkeys.
    The password is dead, long live the passkey.
    Password123 is the most common password in the country.
    123456 was the most used password in 2025.
    Don't use Password1 as your password.
    Passwords such as qwerty and letmein are guessed first.
    We will never ask for your PIN or password.
    Your PIN is four digits.
    Your PIN is in a separate letter.
    The PIN is sent by post.
    Cover your PIN at the cash machine.
    Your passcode is sent by text.
    Enter the passcode we text to you.
    Your security code is on the back of the card.
    The door code is changed every week.
    Secret Santa raised £340.
    The secret is out: Leeds wins.
    The Official Secrets Act
    The secret garden opens on Sunday.
    The key is to plan ahead.
    Key: blue is wet, red is dry.
    Key dates: 12 March, 31 July.
    API keys are free: register at the developer hub.
    Our API key policy has changed.
    You need an API key to use the data service.
    Get your API key at https://developer.example.gov.uk
    Token gestures are not enough.
    Tokens for the car park are at reception.
    A token of thanks to our volunteers
    Bearer of good news: the bridge is open.
    The bearer of this card may enter.
    Basic rate is 20%.
    Authorisation: who may sign?
    Authorization basics for suppliers
    Private keys and public keys: how encryption works
    BEGIN with a private study
    Begin private hire licence applications here.
    Access tokens explained, in our blog
    https://www.gov.uk/sign-in?token=example
    https://www.gov.uk/browse/benefits?page=2&sort=newest
    https://www.gov.uk/government/publications/password-policy-updating-your-approach
    https://www.ncsc.gov.uk/collection/passwords
    https://www.gov.uk/government/organisations/hm-revenue-customs/contact/online-services-helpdesk
    https://assets.publishing.service.gov.uk/media/65f1a2b3c4d5e6f708192a3b/report.pdf
    https://www.youtube.com/watch?v=dQw4w9WgXcQ
    https://youtu.be/aB3dE5gH7jK
    https://bit.ly/3xYzAbC
    https://t.co/aB3dE5gH7j
    https://www.eventbrite.co.uk/e/flood-fair-tickets-123456789012
    https://www.gov.uk/check-mot-history
    https://forms.office.com/e/aB3dE5gH7j
    https://consult.defra.gov.uk/water/plan-2026/
    https://www.legislation.gov.uk/ukpga/2018/12/section/170
    https://github.com/alphagov/govuk-frontend/releases/tag/v5.4.0
    The commit 9f8e7d6c5b4a39281706f5e4d3c2b1a012345678 fixes it.
    SHA-256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
    The checksum is d41d8cd98f00b204e9800998ecf8427e.
    UUID 123e4567-e89b-12d3-a456-426614174000 is only a sample.
    Dataset id 7d6c5b4a-3928-1706-f5e4-9f8e7d6c5b4a
    UPRN 100012345678, USRN 12345678
    DOI 10.1038/s41586-021-03819-2
    OGL v3.0
    Internal Market Act
    Internal Drainage Boards meet on Friday.
    Internal audit found no fault.
    The internal review is published.
    An internal door was damaged by the fire.
    Intranets, extranets: a short history
    Our intranet won an award.
    Staff will find the form on the intranet.
    A local server at the café in Leeds
    localhost is the name for your own computer.
    Local.gov.uk has the guide
    https://www.local.gov.uk/our-support
    Sharepoint skills course: places left
    SharePoint is down for maintenance.
    Jira and Confluence skills wanted: join us as a delivery manager.
    Tickets are £12. Ticket 48 wins the raffle.
    Get tickets: 0300 123 1100
    Incident at junction 26: expect delays.
    Incident 456 of 3 May
    COVID-19 jabs, spring 2026
    COP-26, SARS-2, H5N1
    GCSE-2026 results day
    B-52 and F-35 flypast
    PM-10 is falling.
    BS-5839 is being updated.
    UK-2070 commission
    RAF-100 celebrations
    CVE-2026-12345: patch now.
    Patch CVE-2025-4821 today, says the NCSC.
    RFC-9116 security.txt
    ISO-27001 certified
    MSC-1234 notices to mariners
    SI-2026-12 is in force.
    PPN-0521 on social value
    C: drive? Keep backups off it.
    S: north, S: south
    M:N ratios explained
    24/7 home/work balance
    /home is where the heart is
    and/or, his/her, km/h
    Home/office working
    \o/ we did it
    ¯\_(ツ)_/¯
    AKIA is a hamlet; AKIAK is in Alaska.
    ASIAN food festival
    Aiza and Zoya won the prize.
    SG. Smith wrote the book
    sk_etch your ideas
    xox from all of us
    xoxo, your library
    GHP ratings: good housekeeping practice
    npm_test passes; npm install is next
    eyJ is how JSON tokens begin.
    eyeJet repairs
    Live service standard: 14 points
    live_service-manual is the tag
    team key dates are out
    Server maintenance: user id cards are late.
    Database of listed buildings
    Data: User satisfaction 81%; password resets down 12%
    Login problems? Password resets are slow today.
    User research: why people hate passwords
    PIN codes for India are not postcodes.
    The pass is 4821 feet high.
    Pass: 68%. Fail: 32%.
    Passed: 12 of 14
    Passport: 3 weeks
    Pass rate: 48.2%
    The code is free.
    The dress code is smart casual.
    Postcode: LS1 4AP
    Country code is 44.
    The area code is 0113.
    The Highway Code is 90 years old.
    Voucher code: SUMMER26
    Discount code FLOOD10 at the museum shop
    Use code EARLYBIRD for £5 off.
    The tax code is 1257L.
    Meeting ID and agenda: see the website.
    Zoom in on the map.
    The wifi is free in every library.
    Free wi-fi: choose “LibraryGuest”, no password needed.
""")
