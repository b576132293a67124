"""Where a change replaces words throughout."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("committee", "0003_scrubs"),
    ]

    operations = [
        migrations.AddField(
            model_name="change",
            name="places",
            field=models.JSONField(default=list),
        ),
    ]
